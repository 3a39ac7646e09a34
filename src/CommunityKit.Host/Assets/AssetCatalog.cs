using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace CommunityKit.Host.Assets;

/// <summary>
/// Finds assets of the kit and of every stored module version. What was found once is kept: stored versions never change. Thread-safe.
/// </summary>
/// <param name="folderOf">Folder of a module version's <c>wwwroot</c>, or null.</param>
internal sealed class AssetCatalog(Func<string, string, string?> folderOf)
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = NewContentTypes();
    private static readonly string[] Compressible = [".css", ".js", ".svg", ".json", ".txt"];
    private readonly ConcurrentDictionary<(string Id, string Version, string Path, string? Encoding), AssetFile> _files = new();

    /// <summary>Finds an asset in the best encoding that the browser accepts.</summary>
    /// <param name="id">Whose file.</param>
    /// <param name="version">Which version of it.</param>
    /// <param name="path">Path below <c>wwwroot</c>.</param>
    /// <param name="accepts">The encodings that the browser accepts, with its preferences.</param>
    public AssetFile? Find(string id, string version, string path, IList<StringWithQualityHeaderValue> accepts)
    {
        foreach (var encoding in (ReadOnlySpan<string?>)["br", "gzip", null])
        {
            if ((encoding is null || accepts.Any(a => a.Quality is not 0 && a.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase)))
                && FindExactly(id, version, path, encoding) is { } file)
            {
                return file;
            }
        }

        return null;
    }

    private AssetFile? FindExactly(string id, string version, string path, string? encoding)
    {
        var key = (id, version, path, encoding);
        if (_files.TryGetValue(key, out var known))
        {
            return known;
        }

        // Only hits are kept: a stranger must not fill the memory with names of nothing.
        var found = id == EmbeddedAssets.Kit.Id ? Embedded(EmbeddedAssets.Kit, version, path, encoding)
            : id == EmbeddedAssets.Host.Id ? Embedded(EmbeddedAssets.Host, version, path, encoding)
            : FromModule(id, version, path, encoding);
        return found is null ? null : _files.GetOrAdd(key, found);
    }

    private static AssetFile? Embedded(EmbeddedAssets assets, string version, string path, string? encoding)
    {
        if (version != assets.Version
            || !assets.Paths.Contains(path)
            || (encoding is not null && !Compressible.Contains(Path.GetExtension(path))))
        {
            return null;
        }

        using var plain = assets.Open(path)!;
        var packed = new MemoryStream();
        using (var packer = Packer(packed, encoding))
        {
            plain.CopyTo(packer);
        }

        var content = packed.ToArray();
        return New(assets.Id, version, path, encoding, () => new MemoryStream(content, writable: false), content.Length);
    }

    private AssetFile? FromModule(string id, string version, string path, string? encoding)
    {
        if (folderOf(id, version) is not { } folder)
        {
            return null;
        }

        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(root, path + (encoding switch { "br" => ".br", "gzip" => ".gz", _ => "" })));
        return full.StartsWith(root, StringComparison.Ordinal) && File.Exists(full)
            ? New(id, version, path, encoding, () => File.OpenRead(full), new FileInfo(full).Length)
            : null;
    }

    private static AssetFile New(string id, string version, string path, string? encoding, Func<Stream> open, long length)
    {
        var type = ContentTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{version}\n{path}\n{encoding}"));
        return new AssetFile(type, encoding, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 8))}\""), open, length);
    }

    private static Stream Packer(Stream target, string? encoding) => encoding switch
    {
        "br" => new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true),
        "gzip" => new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true),
        _ => target,
    };

    private static FileExtensionContentTypeProvider NewContentTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".js"] = "text/javascript";
        types.Mappings[".avif"] = "image/avif";
        return types;
    }
}
