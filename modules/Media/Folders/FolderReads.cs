using CommunityKit.Media.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Media.Folders;

/// <summary>Reads the folders.</summary>
internal sealed class FolderReads(IDbContextFactory<MediaDb> reading)
{
    public async Task<FolderTree> TreeAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return new FolderTree(await db.Folders.AsNoTracking().ToListAsync(cancellationToken));
    }
}
