using CommunityKit.Files;

namespace CommunityKit.Catalog.Admin;

/// <summary>Questions to the file store.</summary>
internal static class FileStoreExtensions
{
    /// <summary>True if there is such a file, and for no file at all.</summary>
    public static bool Has(this IFileStore files, string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return true;
        }

        using var content = files.Open(path);
        return content is not null;
    }
}
