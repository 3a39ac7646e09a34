using System.Globalization;
using CommunityKit.Media.Assets;
using CommunityKit.Media.Data;
using CommunityKit.Media.Folders;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Media.Api;

/// <summary>The library for programs. One per request.</summary>
internal sealed class AssetsApi(IDbContextFactory<MediaDb> reading, AssetReads reads, SaveFacts save, DeleteAsset delete, SaveFolder folders)
{
    private const int MaxLimit = 200;
    private const int StandardLimit = 50;

    public async Task<IResult> ListAsync(AssetListQuery asked, CancellationToken cancellationToken)
    {
        var limit = StandardLimit;
        if (asked.Limit is not null && !(int.TryParse(asked.Limit, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MaxLimit))
        {
            return ApiProblems.Bad("limit", $"Enter a number from 1 to {MaxLimit}.");
        }

        Guid folder = default;
        if (asked.Folder is not null && !Guid.TryParse(asked.Folder, out folder))
        {
            return ApiProblems.Bad("folder", "Enter the id of a folder.");
        }

        AssetKind kind = default;
        if (asked.Kind is not null && !Enum.TryParse(asked.Kind, ignoreCase: true, out kind))
        {
            return ApiProblems.Bad("kind", $"Enter one of: {string.Join(", ", Enum.GetNames<AssetKind>())}.");
        }

        var query = new AssetQuery(asked.Words, asked.Folder is null ? null : folder, asked.Tag, asked.Kind is null ? null : kind);
        var page = await reads.PageAsync(query, asked.Cursor, limit, cancellationToken);
        var ids = page.Rows.Select(asset => asset.Id).ToList();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var tags = (await db.Tags.AsNoTracking().Where(tag => ids.Contains(tag.AssetId)).ToListAsync(cancellationToken)).ToLookup(tag => tag.AssetId, tag => tag.Tag);
        return Results.Json(
            new AssetItems([.. page.Rows.Select(asset => AssetResource.Of(asset, [.. tags[asset.Id].Order(StringComparer.Ordinal)]))], page.Next),
            ApiJson.Default.AssetItems);
    }

    public async Task<IResult> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await reads.FindAsync(id, cancellationToken) is { } asset
            ? Results.Json(
                AssetResource.Of(asset, await reads.TagsAsync(id, cancellationToken)) with { Uses = await reads.UsesAsync(id, cancellationToken) },
                ApiJson.Default.AssetResource)
            : ApiProblems.Missing;

    public async Task<IResult> SaveAsync(Guid id, AssetInput input, CancellationToken cancellationToken)
    {
        if (await reads.FindAsync(id, cancellationToken) is not { } asset)
        {
            return ApiProblems.Missing;
        }

        var facts = new AssetFacts
        {
            Alt = input.Alt ?? asset.Alt,
            Tags = input.Tags ?? await reads.TagsAsync(id, cancellationToken),
            FolderId = input.FolderId is { } folder ? (folder == Guid.Empty ? null : folder) : asset.FolderId,
            FocusX = input.FocusX ?? asset.FocusX,
            FocusY = input.FocusY ?? asset.FocusY,
        };
        var poster = input.PosterId is { } named ? (named == Guid.Empty ? (Guid?)null : named) : asset.PosterId;
        return await save.RunAsync(id, input.Version ?? asset.Version, input.Name ?? asset.Name, poster, facts, cancellationToken) switch
        {
            SaveOutcome.Saved => await GetAsync(id, cancellationToken),
            SaveOutcome.Stale => ApiProblems.Conflict("Changed meanwhile", "Somebody changed this asset. Read it again and repeat your change."),
            SaveOutcome.NoFolder => ApiProblems.Of(new MediaRefusedException("folder", "There is no such folder.")),
            _ => ApiProblems.Of(new MediaRefusedException("poster", "The poster has to be a picture of the library.")),
        };
    }

    public async Task<IResult> DeleteAsync(Guid id, CancellationToken cancellationToken) => await delete.RunAsync(id, cancellationToken) switch
    {
        DeleteOutcome.Deleted => Results.NoContent(),
        DeleteOutcome.Used => ApiProblems.Conflict("In use", "Something shows this asset; its 'uses' name it. Take it out there first."),
        _ => ApiProblems.Missing,
    };

    public async Task<IResult> FoldersAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var all = await db.Folders.AsNoTracking().OrderBy(folder => folder.Name).ToListAsync(cancellationToken);
        return Results.Json([.. all.Select(Resource)], ApiJson.Default.IReadOnlyListFolderResource);
    }

    public async Task<IResult> MakeFolderAsync(FolderInput input, CancellationToken cancellationToken)
    {
        var (outcome, id) = await folders.MakeAsync(input.ParentId, input.Name, cancellationToken);
        return outcome == FolderOutcome.Done
            ? Results.Json(new FolderResource(id, input.ParentId, input.Name.Trim()), ApiJson.Default.FolderResource, statusCode: StatusCodes.Status201Created)
            : ApiProblems.Of(new MediaRefusedException("folder", outcome switch
            {
                FolderOutcome.NameTaken => "There is a folder of that name.",
                FolderOutcome.TooDeep => "Folders are five deep at most.",
                FolderOutcome.Gone => "The folder it should go into is gone.",
                _ => $"A folder needs a name of 1 to {SaveFolder.MaxName} characters.",
            }));
    }

    private static FolderResource Resource(Folder folder) => new(folder.Id, folder.ParentId == Guid.Empty ? null : folder.ParentId, folder.Name);
}
