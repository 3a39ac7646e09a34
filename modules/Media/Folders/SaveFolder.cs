using CommunityKit.Media.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Media.Folders;

/// <summary>Makes, renames and deletes folders.</summary>
internal sealed class SaveFolder(IUnitOfWork work)
{
    public const int MaxName = 80;
    private const int MaxDepth = 5;

    public Task<(FolderOutcome Outcome, Guid Id)> MakeAsync(Guid? parentId, string name, CancellationToken cancellationToken) => RunAsync(
        name,
        async (db, tidy, ct) =>
        {
            var depth = 1;
            for (var at = parentId ?? Guid.Empty; at != Guid.Empty; depth++)
            {
                if (await db.Folders.AsNoTracking().FirstOrDefaultAsync(folder => folder.Id == at, ct) is not { } parent)
                {
                    return (FolderOutcome.Gone, Guid.Empty);
                }

                at = parent.ParentId;
            }

            if (depth > MaxDepth)
            {
                return (FolderOutcome.TooDeep, Guid.Empty);
            }

            var made = db.Add(new Folder { ParentId = parentId ?? Guid.Empty, Name = tidy }).Entity;
            await db.SaveChangesAsync(ct);
            return (FolderOutcome.Done, made.Id);
        },
        cancellationToken);

    public async Task<FolderOutcome> RenameAsync(Guid id, string name, CancellationToken cancellationToken) => (await RunAsync(
        name,
        async (db, tidy, ct) =>
        {
            if (await db.Folders.FindAsync([id], ct) is not { } folder)
            {
                return (FolderOutcome.Gone, id);
            }

            folder.Name = tidy;
            await db.SaveChangesAsync(ct);
            return (FolderOutcome.Done, id);
        },
        cancellationToken)).Outcome;

    public Task<FolderOutcome> DeleteAsync(Guid id, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            var db = transaction.Context<MediaDb>();
            return await db.Assets.AnyAsync(asset => asset.FolderId == id, ct) || await db.Folders.AnyAsync(folder => folder.ParentId == id, ct)
                ? FolderOutcome.NotEmpty
                : await db.Folders.Where(folder => folder.Id == id).ExecuteDeleteAsync(ct) == 1 ? FolderOutcome.Done : FolderOutcome.Gone;
        },
        cancellationToken);

    private async Task<(FolderOutcome Outcome, Guid Id)> RunAsync(
        string name, Func<MediaDb, string, CancellationToken, ValueTask<(FolderOutcome, Guid)>> change, CancellationToken cancellationToken)
    {
        var tidy = name.Trim();
        if (tidy.Length is 0 or > MaxName)
        {
            return (FolderOutcome.BadName, Guid.Empty);
        }

        try
        {
            return await work.ExecuteAsync((transaction, ct) => change(transaction.Context<MediaDb>(), tidy, ct), cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            return (FolderOutcome.NameTaken, Guid.Empty);
        }
    }
}
