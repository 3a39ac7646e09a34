using System.Text;

namespace CommunityKit.Packaging.Tests.Support;

/// <summary>An entry of a handmade archive; whatever is null is written truthfully.</summary>
public sealed record HandmadeEntry(string Name, byte[] Content)
{
    public const uint SymbolicLink = 0xA1FF0000;
    public const uint CharacterDevice = 0x21B60000;
    public const uint WindowsReparsePoint = 0x400;

    public HandmadeEntry(string name, string content = "")
        : this(name, Encoding.UTF8.GetBytes(content))
    {
    }

    public byte[]? NameBytes { get; init; }

    public string? LocalName { get; init; }

    public bool IsStored { get; init; }

    public ushort? Method { get; init; }

    public ushort Flags { get; init; } = 0x800;

    public uint Attributes { get; init; } = 0x81A40000;

    public ushort Disk { get; init; }

    /// <summary>Bytes as they lie in the archive instead of the packed content.</summary>
    public byte[]? Packed { get; init; }

    public uint? ClaimedPacked { get; init; }

    public uint? ClaimedSize { get; init; }

    public uint? LocalSize { get; init; }

    /// <summary>Sizes in a descriptor behind the data, as streaming writers do.</summary>
    public bool HasDescriptor { get; init; }

    public bool IsDescriptorUnsigned { get; init; }

    public uint? DescriptorSize { get; init; }

    /// <summary>Index of an earlier entry whose bytes this one shares; it has none of its own then.</summary>
    public int? SharesBytesOf { get; init; }
}
