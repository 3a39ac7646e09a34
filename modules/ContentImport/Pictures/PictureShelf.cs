using CommunityKit.ContentImport.Bodies;
using CommunityKit.ContentImport.Files;

namespace CommunityKit.ContentImport.Pictures;

/// <summary>The pictures beside an export, found by the addresses that its texts write. One per import.</summary>
internal sealed class PictureShelf(IImportFiles files, IPictureStore store, bool isDryRun)
{
    private readonly ILookup<string, string> _byName = files.Pictures.ToLookup(name => Path.GetFileName(name), StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PictureFile?> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _entries = new(StringComparer.Ordinal);

    /// <summary>Takes those of the addresses into the shop that stand beside the export.</summary>
    public async Task FetchAsync(IEnumerable<string> urls, Action<string, string> warn, CancellationToken cancellationToken)
    {
        if (_byName.Count == 0)
        {
            return;
        }

        foreach (var url in urls)
        {
            if (EntryOf(url) is { } entry && !_taken.ContainsKey(entry))
            {
                _taken[entry] = await TakeAsync(entry, warn, cancellationToken);
            }
        }
    }

    public PictureFile? Find(string url) => EntryOf(url) is { } entry ? _taken.GetValueOrDefault(entry) : null;

    private async Task<PictureFile?> TakeAsync(string entry, Action<string, string> warn, CancellationToken cancellationToken)
    {
        if (isDryRun)
        {
            return new PictureFile(entry, "/" + entry);
        }

        try
        {
            await using var content = await files.OpenPictureAsync(entry, cancellationToken);
            return await store.AddAsync(content, Path.GetFileName(entry), cancellationToken);
        }
        catch (Exception e) when (e is PictureRefusedException or Formats.UnreadableFileException)
        {
            warn("picture-refused", $"{entry} was not taken in: {e.Message}");
            return null;
        }
    }

    /// <summary>The file whose path ends most like the address; WordPress writes smaller sizes of a picture into its name.</summary>
    private string? EntryOf(string url)
    {
        if (_entries.TryGetValue(url, out var known))
        {
            return known;
        }

        var path = PictureNames.PathOf(url);
        return _entries[url] = Best(path) ?? (PictureNames.WithoutSize(path) is { } whole ? Best(whole) : null);
    }

    private string? Best(string path) => _byName[Path.GetFileName(path)]
        .OrderByDescending(entry => PictureNames.CommonEnd(entry, path)).ThenBy(entry => entry.Length).FirstOrDefault();
}
