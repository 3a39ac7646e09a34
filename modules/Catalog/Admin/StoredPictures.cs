using CommunityKit.Files;

namespace CommunityKit.Catalog.Admin;

/// <summary>Turns the addresses of pictures in forms into paths of the file store, and back.</summary>
public sealed class StoredPictures(IFileStore files)
{
    private const string Probe = "x";

    /// <summary>Address for a form; empty without a file.</summary>
    public string Address(string? path) => path is null ? "" : files.Url(path);

    /// <summary>Path of the address; null when it is blank. What is no address of the store comes back as it is, and <see cref="Exists"/> denies it.</summary>
    public string? Path(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        var root = files.Url(Probe)[..^Probe.Length];
        var at = address.IndexOf(root, StringComparison.Ordinal);
        return at < 0 ? address.Trim() : Uri.UnescapeDataString(address[(at + root.Length)..].Trim());
    }

    /// <summary>True if the store has the file.</summary>
    public bool Exists(string path)
    {
        using var content = files.Open(path);
        return content is not null;
    }
}
