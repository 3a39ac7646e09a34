using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityKit.Files;
using CommunityKit.Images;
using CommunityKit.Images.Metadata;

namespace CommunityKit.Tenancy.Files;

/// <summary>Keeps a tenant's public files in its folder, by content hash. A file appears in one step or not at all.</summary>
internal sealed class TenantFileStore(string root) : IFileStore
{
    /// <summary>Path below the tenant's root under which files are served.</summary>
    public const string BasePath = "/files";

    private const long MaxLength = 20 * 1024 * 1024;

    // A picture is held in memory twice while it is cleaned; all shops of the host take turns.
    private static readonly SemaphoreSlim Cleaning = new(2);

    public async Task<StoredFile> SaveAsync(Stream content, string fileName, CancellationToken cancellationToken)
    {
        var name = SafeName(fileName);
        var contentType = FileKinds.TypeOf(Path.GetExtension(name))
            ?? throw new FileRefusedException("kind-not-allowed", $"{fileName}: this kind of file is not allowed. Use jpg, png, webp, gif, avif, svg or pdf.");
        Directory.CreateDirectory(root);
        var temporary = Path.Combine(root, "." + Guid.NewGuid().ToString("N") + ".tmp");
        try
        {
            var (hash, length) = await CopyAsync(content, temporary, fileName, cancellationToken);
            CheckContent(temporary, contentType, fileName);
            if (FileKinds.IsPicture(contentType))
            {
                var clean = await CleanAsync(temporary, fileName, cancellationToken);
                File.Delete(temporary);
                using var picture = new MemoryStream(clean);
                (hash, length) = await CopyAsync(picture, temporary, fileName, cancellationToken);
            }

            var path = $"{hash[..16]}/{name}";
            var target = Path.Combine(root, hash[..16], name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(temporary, target, overwrite: true);
            return new StoredFile(path, length, contentType);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Stream? Open(string path)
    {
        var full = FullPath(path);
        return full is not null && File.Exists(full)
            ? new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 65536, FileOptions.Asynchronous)
            : null;
    }

    public bool Delete(string path)
    {
        if (FullPath(path) is not { } full || !File.Exists(full))
        {
            return false;
        }

        File.Delete(full);
        return true;
    }

    public string Url(string path) => path is ['/', not ('/' or '\\'), ..] ? path : $"{BasePath}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>The file's place on disk, or null if the path is not of the form that <see cref="SaveAsync"/> gives out.</summary>
    public string? FullPath(string path)
    {
        var parts = path.Split('/');
        return parts is [{ Length: 16 } hash, var name] && hash.All(char.IsAsciiHexDigitLower) && name == SafeName(name)
            ? Path.Combine(root, hash, name)
            : null;
    }

    private static async Task<(string Hash, long Length)> CopyAsync(
        Stream content, string target, string fileName, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 65536, FileOptions.Asynchronous);
        var buffer = new byte[65536];
        long length = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            length += read;
            if (length > MaxLength)
            {
                throw new FileRefusedException("too-large", $"{fileName}: files may have at most {MaxLength / 1024 / 1024} MB.");
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    /// <summary>A visitor who saves a picture must not learn from it where its maker lives.</summary>
    private static async Task<byte[]> CleanAsync(string file, string fileName, CancellationToken cancellationToken)
    {
        await Cleaning.WaitAsync(cancellationToken);
        try
        {
            return MetadataRemoval.Clean(await File.ReadAllBytesAsync(file, cancellationToken));
        }
        catch (ImageRefusedException exception)
        {
            throw new FileRefusedException("content-differs", $"{fileName}: {exception.Message}");
        }
        finally
        {
            Cleaning.Release();
        }
    }

    private static void CheckContent(string file, string contentType, string fileName)
    {
        using var stream = File.OpenRead(file);
        Span<byte> head = stackalloc byte[16];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (!FileKinds.Matches(contentType, head))
        {
            throw new FileRefusedException("content-differs", $"{fileName}: the content is not what the extension says. Save it again in that format.");
        }

        stream.Position = 0;
        if (contentType == "image/svg+xml" && !FileKinds.IsPassiveSvg(stream))
        {
            throw new FileRefusedException(
                "active-content", $"{fileName}: SVG files may hold shapes only, no scripts, styles, links or outside references.");
        }
    }

    /// <summary>Letters and digits of any script, hyphen, dot, underscore; at most 80 characters with the extension.</summary>
    private static string SafeName(string fileName)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        var stem = new StringBuilder();
        foreach (var rune in Path.GetFileNameWithoutExtension(fileName).Normalize().EnumerateRunes())
        {
            stem.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' ? rune.ToString() : "-");
            if (stem.Length >= 80 - extension.Length)
            {
                break;
            }
        }

        var name = stem.ToString().Trim('-').ToLower(CultureInfo.InvariantCulture);
        return (name.Length == 0 ? "file" : name) + extension;
    }
}
