using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Packaging.Tests.Support;

/// <summary>Writes archives byte by byte, also ones that no zip library would write.</summary>
public static class HandmadeZip
{
    private const uint Crc = 0; // of no meaning here: content is checked by SHA-256

    /// <summary>A valid package plus what a test adds to it.</summary>
    public static byte[] Package(params IReadOnlyList<HandmadeEntry> more) => Bytes([.. ValidEntries([]), .. more]);

    /// <summary>A package whose payload, listed and hashed, holds these files.</summary>
    public static byte[] PackageOf(params IReadOnlyList<HandmadeEntry> files) => Bytes(ValidEntries(files));

    public static string WritePackage(TempFolder folder, params IReadOnlyList<HandmadeEntry> more) => Save(folder, Package(more));

    public static string Save(TempFolder folder, byte[] bytes)
    {
        var path = folder[$"{Guid.CreateVersion7():N}.nupkg"];
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static byte[] Bytes(IReadOnlyList<HandmadeEntry> entries, ushort? claimedCount = null, ReadOnlySpan<byte> comment = default)
    {
        using var memory = new MemoryStream();
        using var zip = new BinaryWriter(memory);
        var offsets = entries.Select(entry => entry.SharesBytesOf is null ? WriteLocal(zip, entry) : 0).ToList();
        var directory = (uint)memory.Position;
        for (var i = 0; i < entries.Count; i++)
        {
            WriteRecord(zip, entries[i], offsets[entries[i].SharesBytesOf ?? i]);
        }

        var size = (uint)memory.Position - directory;
        var count = claimedCount ?? (ushort)entries.Count;
        zip.Write(0x06054b50u);
        zip.Write(0u);
        zip.Write(count);
        zip.Write(count);
        zip.Write(size);
        zip.Write(directory);
        zip.Write((ushort)comment.Length);
        zip.Write(comment);
        return memory.ToArray();
    }

    private static IReadOnlyList<HandmadeEntry> ValidEntries(IReadOnlyList<HandmadeEntry> files)
    {
        var all = files.Prepend(new HandmadeEntry("Acme.Hello.dll", "code")).ToList();
        var manifest = ManifestWriter.Write(Sample.Manifest() with
        {
            Files = all.ToDictionary(file => file.Name, file => "sha256-" + Convert.ToBase64String(SHA256.HashData(file.Content))),
        });
        return [new HandmadeEntry("module/module.json", manifest), .. all.Select(file => file with { Name = "module/" + file.Name })];
    }

    private static uint WriteLocal(BinaryWriter zip, HandmadeEntry entry)
    {
        var offset = (uint)zip.BaseStream.Position;
        var (name, packed) = (entry.LocalName is null ? Name(entry) : Encoding.UTF8.GetBytes(entry.LocalName), Packed(entry));
        zip.Write(0x04034b50u);
        zip.Write((ushort)20);
        zip.Write(Flags(entry));
        zip.Write(Method(entry));
        zip.Write(0u); // time and date
        zip.Write(Crc);
        zip.Write(entry.HasDescriptor ? 0 : entry.ClaimedPacked ?? (uint)packed.Length);
        zip.Write(entry.HasDescriptor ? 0 : entry.LocalSize ?? entry.ClaimedSize ?? (uint)entry.Content.Length);
        zip.Write((ushort)name.Length);
        zip.Write((ushort)0);
        zip.Write(name);
        zip.Write(packed);
        if (!entry.HasDescriptor)
            return offset;

        if (!entry.IsDescriptorUnsigned)
            zip.Write(0x08074b50u);
        zip.Write(Crc);
        zip.Write((uint)packed.Length);
        zip.Write(entry.DescriptorSize ?? (uint)entry.Content.Length);
        return offset;
    }

    private static void WriteRecord(BinaryWriter zip, HandmadeEntry entry, uint offset)
    {
        var name = Name(entry);
        zip.Write(0x02014b50u);
        zip.Write((ushort)0x0314); // made on Unix
        zip.Write((ushort)20);
        zip.Write(Flags(entry));
        zip.Write(Method(entry));
        zip.Write(0u);
        zip.Write(Crc);
        zip.Write(entry.ClaimedPacked ?? (uint)Packed(entry).Length);
        zip.Write(entry.ClaimedSize ?? (uint)entry.Content.Length);
        zip.Write((ushort)name.Length);
        zip.Write(0u); // no extra field, no comment
        zip.Write(entry.Disk);
        zip.Write((ushort)0);
        zip.Write(entry.Attributes);
        zip.Write(offset);
        zip.Write(name);
    }

    private static byte[] Name(HandmadeEntry entry) => entry.NameBytes ?? Encoding.UTF8.GetBytes(entry.Name);

    private static ushort Flags(HandmadeEntry entry) => (ushort)(entry.Flags | (entry.HasDescriptor ? 8 : 0));

    private static ushort Method(HandmadeEntry entry) => entry.Method ?? (ushort)(entry.IsStored ? 0 : 8);

    private static byte[] Packed(HandmadeEntry entry)
    {
        if (entry.Packed is not null || entry.IsStored)
            return entry.Packed ?? entry.Content;

        using var memory = new MemoryStream();
        using (var deflate = new DeflateStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(entry.Content);
        }

        return memory.ToArray();
    }
}
