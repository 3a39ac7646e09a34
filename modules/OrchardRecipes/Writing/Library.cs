using CommunityKit.ContentImport.Bodies;
using CommunityKit.Files;
using CommunityKit.OrchardRecipes.Files;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Site;

namespace CommunityKit.OrchardRecipes.Writing;

/// <summary>
/// The files of a recipe, put into the shop's store, which keeps them by content: the second import stores nothing. Nothing is fetched: a
/// file is in the recipe or beside it, or it is missing.
/// </summary>
internal sealed class Library(IFileStore store, Notes notes)
{
    /// <summary>Where Orchard Core serves its library.</summary>
    private const string Root = "/media/";

    private readonly Dictionary<string, PictureFile> _byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PictureFile> _byUrl = new(StringComparer.Ordinal);

    /// <summary>Stores files; in a dry run they only get a place.</summary>
    public async Task TakeAsync(IReadOnlyList<SiteFile> wanted, RecipeFiles files, bool isDryRun, CancellationToken cancellationToken)
    {
        foreach (var file in wanted)
        {
            if (await BytesAsync(file, files, cancellationToken) is { } bytes && await StoreAsync(file, bytes, isDryRun, cancellationToken) is { } path)
            {
                var picture = new PictureFile(path, isDryRun ? Root + path : store.Url(path));
                _byPath[file.Path] = _byUrl[picture.Url] = picture;
                notes.Count("files taken over");
            }
        }
    }

    /// <summary>The shop's copy of a file by its path in the other site's library.</summary>
    public PictureFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The shop's copy of a picture by its address as a body writes it.</summary>
    public PictureFile? Picture(string url)
    {
        var path = url.IndexOfAny(['?', '#']) is >= 0 and var end ? url[..end] : url;
        return _byUrl.GetValueOrDefault(path)
            ?? (path.StartsWith(Root, StringComparison.OrdinalIgnoreCase) ? Find(Uri.UnescapeDataString(path[Root.Length..])) : null);
    }

    /// <summary>Address of a path of the library on the other site; an address of yet another site as it is.</summary>
    public static string AddressOf(string path) =>
        Uri.TryCreate(path, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? path : Root + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private async Task<string?> StoreAsync(SiteFile file, byte[] bytes, bool isDryRun, CancellationToken cancellationToken)
    {
        if (isDryRun)
        {
            return file.Path;
        }

        try
        {
            using var content = new MemoryStream(bytes);
            return (await store.SaveAsync(content, Path.GetFileName(file.Path), cancellationToken)).Path;
        }
        catch (FileRefusedException refusal)
        {
            notes.Count("files refused");
            notes.LeaveOut(file.Place, "file-refused", $"“{file.Path}” was not taken: {refusal.Message}");
            return null;
        }
    }

    private async Task<byte[]?> BytesAsync(SiteFile file, RecipeFiles files, CancellationToken cancellationToken)
    {
        if (file.Base64.Length > 0)
        {
            try
            {
                return Convert.FromBase64String(file.Base64);
            }
            catch (FormatException)
            {
                notes.LeaveOut(file.Place, "file-damaged", $"The content of “{file.Path}” is not base 64 and was left out.");
                return null;
            }
        }

        if (await files.FindAsync(file.Source, cancellationToken) is { } bytes)
        {
            return bytes;
        }

        notes.Count("files missing");
        notes.LeaveOut(file.Place, "file-missing", $"The file “{file.Source}” did not come along, or has more than {RecipeFiles.MaxFile / 1024 / 1024} MB. Pack the recipe and its folder into a zip and import that.");
        return null;
    }
}
