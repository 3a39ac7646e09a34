using System.Security.Cryptography;
using CommunityKit.ContentImport.Bodies;
using CommunityKit.ContentImport.Data;
using CommunityKit.Media.Assets;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.ContentImport.Pictures;

/// <summary>Keeps pictures in the media library, and remembers which asset came of which content: a second import adds none.</summary>
internal sealed class LibraryPictures(IMedia media, IUnitOfWork work, IDbContextFactory<ContentImportDb> reading) : IPictureStore
{
    public async Task<PictureFile> AddAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        content.Position = 0;
        await using (var db = await reading.CreateDbContextAsync(cancellationToken))
        {
            if (await db.Pictures.FirstOrDefaultAsync(p => p.Hash == hash, cancellationToken) is { } known
                && (await media.FindAsync([known.AssetId], cancellationToken)).TryGetValue(known.AssetId, out var kept))
            {
                return new PictureFile(kept.Path, kept.Path);
            }
        }

        try
        {
            var added = await media.AddAsync(content, name, new AssetFacts(), cancellationToken);
            await work.ExecuteAsync(
                async (transaction, ct) => await transaction.ExecuteSqlAsync(
                    """
                    INSERT INTO imp_picture (hash, asset_id) VALUES (@hash, @asset)
                    ON CONFLICT (hash) DO UPDATE SET asset_id = excluded.asset_id
                    """,
                    ct,
                    ("hash", hash),
                    ("asset", added.Id)),
                cancellationToken);
            return new PictureFile(added.Path, added.Path);
        }
        catch (MediaRefusedException refused)
        {
            throw new PictureRefusedException(refused.Message);
        }
    }
}
