using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CommunityKit.ContentImport.Formats;

namespace CommunityKit.ContentImport.Files;

/// <summary>
/// A zip with an export, or with many Markdown files, and pictures. Names are used to find things only, never as paths on disk; what a zip
/// says about its sizes is not trusted.
/// </summary>
internal sealed class ZippedFiles : IImportFiles
{
    private const int MaxEntries = 100_000;
    private const long MaxDocument = 500L * 1024 * 1024;
    private const long MaxPicture = 20L * 1024 * 1024;
    private const int LocalHeader = 30;

    private readonly ZipArchive _zip;

    private ZippedFiles(ZipArchive zip, IForeignFormat format)
    {
        _zip = zip;
        var names = zip.Entries.Select(entry => entry.FullName).Where(name => !IsHidden(name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Documents = [.. names.Where(format.FitsName)];
        Pictures = [.. names.Where(IsPicture)];
    }

    public IReadOnlyList<string> Documents { get; }

    public IReadOnlyList<string> Pictures { get; }

    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    /// <summary>The names that stand in the first bytes of a zip.</summary>
    public static IReadOnlyList<string> NamesIn(ReadOnlySpan<byte> head)
    {
        var names = new List<string>();
        for (var at = head.IndexOf("PK\u0003\u0004"u8); at >= 0 && at + LocalHeader < head.Length;)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(head[(at + 26)..]);
            var name = head[(at + LocalHeader)..];
            if (Encoding.UTF8.GetString(name[..Math.Min(length, name.Length)]) is var text && !IsHidden(text))
            {
                names.Add(text);
            }

            var next = name.IndexOf("PK\u0003\u0004"u8);
            at = next < 0 ? -1 : at + LocalHeader + next;
        }

        return names;
    }

    public static ZippedFiles Open(Stream content, IForeignFormat format)
    {
        ZipArchive zip;
        try
        {
            zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxEntries)
            {
                throw new UnreadableFileException(0, "too-many-files", $"The zip holds more than {MaxEntries} files.");
            }
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException(0, "zip-damaged", "The zip is damaged or cut off. Pack it again.");
        }

        var files = new ZippedFiles(zip, format);
        return files.Documents.Count > 0 ? files
            : throw new UnreadableFileException(0, "zip-without-export", $"The zip holds no {format.Name} export. Put the export into it, with the pictures beside it.");
    }

    public Task<Stream> OpenDocumentAsync(string name, CancellationToken cancellationToken) => UnpackAsync(name, MaxDocument, cancellationToken);

    public Task<Stream> OpenPictureAsync(string name, CancellationToken cancellationToken) => UnpackAsync(name, MaxPicture, cancellationToken);

    public ValueTask DisposeAsync()
    {
        _zip.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Stream> UnpackAsync(string name, long longest, CancellationToken cancellationToken)
    {
        var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        });
        try
        {
            await using var packed = await _zip.GetEntry(name)!.OpenAsync(cancellationToken);
            var buffer = new byte[81920];
            int count;
            while ((count = await packed.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (file.Length + count > longest)
                {
                    throw new UnreadableFileException(0, "too-large", $"{name} has more than {longest / 1024 / 1024} MB.");
                }

                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }

            file.Position = 0;
            return file;
        }
        catch (Exception e)
        {
            await file.DisposeAsync();
            throw e is InvalidDataException ? new UnreadableFileException(0, "zip-damaged", $"{name} is damaged in the zip. Pack it again.") : e;
        }
    }

    /// <summary>What systems leave behind: folders of their own, files that begin with a dot.</summary>
    private static bool IsHidden(string name) => name.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX");

    private static bool IsPicture(string name) => Path.GetExtension(name).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" or ".gif" or ".webp" or ".avif";
}
