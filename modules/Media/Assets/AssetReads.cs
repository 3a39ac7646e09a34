using CommunityKit.Media.Admin;
using CommunityKit.Media.Data;
using CommunityKit.Media.Uses;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Media.Assets;

/// <summary>Reads the library.</summary>
internal sealed class AssetReads(IDbContextFactory<MediaDb> reading)
{
    private static readonly Keyset<Asset> Newest = Keyset<Asset>.By(a => a.CreatedAt, descending: true).ThenBy(a => a.Id, descending: true);

    private static readonly Func<MediaDb, Guid, Task<Asset?>> ById =
        EF.CompileAsyncQuery((MediaDb db, Guid id) => db.Assets.AsNoTracking().FirstOrDefault(asset => asset.Id == id));

    public async Task<Asset?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await ById(db, id);
    }

    public async Task<IReadOnlyList<Asset>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Assets.AsNoTracking().Where(asset => ids.Contains(asset.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>An asset with the same content, if the library has one.</summary>
    public async Task<Asset?> TwinAsync(string hash, Guid? other, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Assets.AsNoTracking().Where(asset => asset.Hash == hash && asset.Id != other).OrderBy(asset => asset.Id).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<KeysetPage<Asset>> PageAsync(AssetQuery query, string? cursor, int size, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var assets = db.Assets.AsNoTracking();
        foreach (var word in (query.Words ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            assets = assets.Where(asset => asset.SearchText.Contains(word));
        }

        assets = query.FolderId is { } folder ? assets.Where(asset => asset.FolderId == folder) : assets;
        assets = query.Kind is { } kind ? assets.Where(asset => asset.Kind == kind) : assets;
        assets = query.Tag is { Length: > 0 } tag
            ? assets.Where(asset => db.Tags.Any(known => known.AssetId == asset.Id && known.Tag == tag))
            : assets;
        return await Newest.PageAsync(assets, cursor, size, cancellationToken);
    }

    public async Task<IReadOnlyList<string>> TagsAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Tags.Where(tag => tag.AssetId == id).Select(tag => tag.Tag).Order().ToListAsync(cancellationToken);
    }

    /// <summary>Who shows an asset, and the videos that it stands for.</summary>
    public async Task<IReadOnlyList<MediaUse>> UsesAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var uses = await db.Uses.Where(use => use.AssetId == id).OrderBy(use => use.Label).Take(200)
            .Select(use => new MediaUse(use.Owner, use.Label, use.Path)).ToListAsync(cancellationToken);
        var videos = await db.Assets.AsNoTracking().Where(asset => asset.PosterId == id).ToListAsync(cancellationToken);
        return [.. uses, .. videos.Select(video => new MediaUse($"media.poster:{video.Id:N}", video.Name, MediaPaths.Asset(video.Id)))];
    }

    /// <summary>Bytes that all originals take.</summary>
    public async Task<long> UsedBytesAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Database.SqlQuery<long>($"SELECT used_bytes AS \"Value\" FROM med_room WHERE id = 1").SingleAsync(cancellationToken);
    }
}
