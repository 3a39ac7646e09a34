using CommunityKit.Files;

namespace CommunityKit.Catalog.Admin;

/// <summary>Questions to the file store.</summary>
internal static class FileStoreExtensions
{
    /// <summary>True if there is such a file, for no file at all, and for an address: another module keeps that picture.</summary>
    public static bool Has(this IFileStore files, string? path)
    {
        if (string.IsNullOrEmpty(path) || (path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal)))
        {
            return true;
        }

        using var content = files.Open(path);
        return content is not null;
    }
}
