namespace CommunityKit.Packaging.Packages;

/// <summary>Hashes as the manifest writes them.</summary>
internal static class FileHash
{
    /// <summary><c>sha256-</c> and base64, as in subresource integrity.</summary>
    public static string Text(ReadOnlySpan<byte> sha256) => "sha256-" + Convert.ToBase64String(sha256);
}
