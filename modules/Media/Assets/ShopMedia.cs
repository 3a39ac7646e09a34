using CommunityKit.Media.Storage;

namespace CommunityKit.Media.Assets;

/// <summary>The library for other modules.</summary>
internal sealed class ShopMedia(AssetReads reads, AddAsset add, MediaFiles files) : IMedia
{
    public async Task<IReadOnlyDictionary<Guid, MediaAsset>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? new Dictionary<Guid, MediaAsset>() : (await reads.FindAsync(ids, cancellationToken)).ToDictionary(asset => asset.Id, asset => asset.Shown());

    public Task<MediaAsset> AddAsync(Stream content, string name, AssetFacts facts, CancellationToken cancellationToken) =>
        AddAsync(Guid.CreateVersion7(), content, name, facts, cancellationToken);

    public async Task<MediaAsset> KeepAsync(Guid id, Stream content, string name, AssetFacts facts, CancellationToken cancellationToken) =>
        (await reads.FindAsync(id, cancellationToken))?.Shown() ?? await AddAsync(id, content, name, facts, cancellationToken);

    private async Task<MediaAsset> AddAsync(Guid id, Stream content, string name, AssetFacts facts, CancellationToken cancellationToken)
    {
        var file = files.NewFile();
        try
        {
            await using (var target = new FileStream(file, FileMode.CreateNew, FileAccess.Write))
            {
                await content.CopyToAsync(target, cancellationToken);
            }

            return (await add.RunAsync(id, file, name, facts, by: "", cancellationToken)).Shown();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
