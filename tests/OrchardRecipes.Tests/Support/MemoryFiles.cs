using System.Security.Cryptography;
using CommunityKit.Files;

namespace CommunityKit.OrchardRecipes.Tests.Support;

/// <summary>A store of files by content, in memory.</summary>
internal sealed class MemoryFiles : IFileStore
{
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public async Task<StoredFile> SaveAsync(Stream content, string fileName, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        if (!fileName.EndsWith(".png", StringComparison.Ordinal) && !fileName.EndsWith(".jpg", StringComparison.Ordinal))
        {
            throw new FileRefusedException("kind-not-allowed", "This kind of file is not kept.");
        }

        var path = $"{Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..8]}/{fileName}";
        Files[path] = bytes.ToArray();
        return new StoredFile(path, bytes.Length, "image/png");
    }

    public Stream? Open(string path) => Files.TryGetValue(path, out var bytes) ? new MemoryStream(bytes) : null;

    public string Url(string path) => "/files/" + path;
}
