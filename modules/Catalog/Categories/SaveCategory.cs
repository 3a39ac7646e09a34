using CommunityKit.Catalog.Addresses;
using CommunityKit.Catalog.Changes;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Listings;
using CommunityKit.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Categories;

/// <summary>Makes, changes, moves and deletes categories, one at a time: who changes the tree holds its counter until the commit.</summary>
public sealed class SaveCategory(IUnitOfWork work, IDbContextFactory<CatalogDb> reading, CatalogCache cache)
{
    /// <summary>Makes or changes a category.</summary>
    public Task<SaveResult> RunAsync(CategoryRequest request, CancellationToken cancellationToken) =>
        ChangeAsync((db, forest, now, ct) => SaveAsync(db, forest, request, now, ct), cancellationToken);

    /// <summary>Says what <see cref="RunAsync"/> would do, without writing.</summary>
    public async Task<SaveResult> TryOutAsync(CategoryRequest request, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var forest = new CategoryForest(await db.Categories.AsTracking().ToListAsync(cancellationToken));
        return (await PrepareAsync(db, forest, request, cancellationToken)).Result;
    }

    /// <summary>Moves a category one place up or down among its siblings, or under another parent.</summary>
    /// <param name="id">The category.</param>
    /// <param name="move">Where to.</param>
    /// <param name="parentId">The new parent for <see cref="CategoryMove.Into"/>; null for the top.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<SaveResult> MoveAsync(Guid id, CategoryMove move, Guid? parentId, CancellationToken cancellationToken) =>
        ChangeAsync(
            (_, forest, _, _) =>
            {
                if (forest.Find(id) is not { } category)
                {
                    return new(new SaveResult(SaveOutcome.NotFound));
                }

                var refusal = move switch
                {
                    CategoryMove.Up => forest.Place(category, category.ParentId, category.Position - 1),
                    CategoryMove.Down => forest.Place(category, category.ParentId, category.Position + 1),
                    _ => forest.Place(category, parentId, int.MaxValue),
                };
                return new(refusal is null ? new SaveResult(SaveOutcome.Updated) { Id = id, Handle = category.Handle } : SaveResult.Refused(refusal));
            },
            cancellationToken);

    /// <summary>Deletes a category without subcategories; its products stay where else they are.</summary>
    public Task<SaveResult> DeleteAsync(Guid id, long? expectedVersion, CancellationToken cancellationToken) =>
        ChangeAsync(
            async (db, forest, now, ct) =>
            {
                if (forest.Find(id) is not { } category)
                {
                    return new(SaveOutcome.NotFound);
                }

                if (expectedVersion is { } expected && expected != category.Version)
                {
                    return new(SaveOutcome.Stale) { Id = id, Version = category.Version };
                }

                if (forest.Siblings(id).Count > 0)
                {
                    return SaveResult.Refused(new RuleBreak("category-not-empty", ""));
                }

                await OldHandles.MoveAsync(db, HandleKind.Category, category.Handle, newHandle: null, id, now, ct);
                db.Remove(category);
                return new(SaveOutcome.Deleted) { Id = id, Handle = category.Handle };
            },
            cancellationToken);

    private async Task<SaveResult> ChangeAsync(
        Func<CatalogDb, CategoryForest, DateTimeOffset, CancellationToken, ValueTask<SaveResult>> change, CancellationToken cancellationToken)
    {
        return await work.ExecuteAsync(
            async (transaction, ct) =>
            {
                var db = transaction.Context<CatalogDb>();
                await Counter.NextAsync(db, Counter.Categories, ct);
                var forest = new CategoryForest(await db.Categories.AsTracking().ToListAsync(ct));
                var before = forest.Paths();
                var result = await change(db, forest, transaction.Now, ct);
                if (result.Outcome is SaveOutcome.Created or SaveOutcome.Updated or SaveOutcome.Deleted)
                {
                    await db.SaveChangesAsync(ct);
                    await RefillAsync(db, before, result.Outcome == SaveOutcome.Deleted ? result.Id : null, forest, ct);
                    transaction.OnCommitted(cache.Forget);
                }

                return result.Outcome is SaveOutcome.Created or SaveOutcome.Updated
                    ? result with { Version = forest.Find(result.Id)!.Version }
                    : result;
            },
            cancellationToken);
    }

    // A category that moves takes its products along: to the shelves above its new place, away from those above the old one.
    private static async Task RefillAsync(
        CatalogDb db, IReadOnlyDictionary<Guid, string> before, Guid? deleted, CategoryForest forest, CancellationToken cancellationToken)
    {
        var after = forest.Paths().Where(pair => pair.Key != deleted).ToDictionary();
        var moved = before.Where(pair => after.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => pair.Key).ToHashSet();
        var touched = moved
            .SelectMany(id => CategoryShelves.IdsIn(before[id]).Concat(CategoryShelves.IdsIn(after.GetValueOrDefault(id, ""))))
            .Where(id => id == deleted || !moved.Contains(id))
            .Distinct();
        await CategoryShelves.RefillAsync(db, [.. touched.Select(id => (id, after.GetValueOrDefault(id)))], cancellationToken);
    }

    private static async ValueTask<SaveResult> SaveAsync(
        CatalogDb db, CategoryForest forest, CategoryRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (result, oldHandle) = await PrepareAsync(db, forest, request, cancellationToken);
        if (result.Outcome is SaveOutcome.Created or SaveOutcome.Updated)
        {
            await OldHandles.MoveAsync(db, HandleKind.Category, oldHandle, result.Handle, result.Id, now, cancellationToken);
        }

        return result;
    }

    private static async ValueTask<(SaveResult Result, string? OldHandle)> PrepareAsync(
        CatalogDb db, CategoryForest forest, CategoryRequest request, CancellationToken cancellationToken)
    {
        var id = request.Id;
        if (id is null && request.Handle is { } handle)
        {
            id = await db.Categories.Where(c => c.Handle == handle).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken)
                ?? await db.OldHandles.Where(o => o.Kind == HandleKind.Category && o.Handle == handle).Select(o => o.TargetId).FirstOrDefaultAsync(cancellationToken);
        }

        var known = forest.Find(id);
        if (known is null && request.Id is not null)
        {
            return (new(SaveOutcome.NotFound), null);
        }

        if (known is not null && request.ExpectedVersion is { } expected && expected != known.Version)
        {
            return (new(SaveOutcome.Stale) { Id = known.Id, Version = known.Version }, null);
        }

        var category = known ?? Category.New();
        var draft = request.Draft(known?.ToDraft());
        draft = draft.Handle.Length > 0 ? draft : draft with { Handle = await FreeHandleAsync(db, draft.Name, category.Id, cancellationToken) };
        var breaks = CategoryRules.Check(draft).ToList();
        if (await IsTakenAsync(db, draft.Handle, category.Id, cancellationToken))
        {
            breaks.Add(new("handle-taken", "handle", draft.Handle));
        }

        var oldHandle = known?.Handle;
        if (breaks.Count == 0)
        {
            category.Change(draft);
            breaks.AddRange(Place(forest, category, draft, isNew: known is null));
        }

        if (breaks.Count > 0)
        {
            return (SaveResult.Refused(breaks), null);
        }

        if (known is null)
        {
            forest.Add(category);
            db.Add(category);
        }

        var outcome = known is null ? SaveOutcome.Created : db.ChangeTracker.HasChanges() ? SaveOutcome.Updated : SaveOutcome.Unchanged;
        return (new(outcome) { Id = category.Id, Handle = category.Handle, Version = category.Version }, oldHandle);
    }

    private static IEnumerable<RuleBreak> Place(CategoryForest forest, Category category, CategoryDraft draft, bool isNew)
    {
        var stays = !isNew && draft.ParentId == category.ParentId && (draft.Position ?? category.Position) == category.Position;
        if (!stays && forest.Place(category, draft.ParentId, draft.Position ?? int.MaxValue) is { } refusal)
        {
            yield return refusal;
        }
    }

    private static async Task<string> FreeHandleAsync(CatalogDb db, LocalizedText name, Guid id, CancellationToken cancellationToken)
    {
        var root = Handle.From(name.Exactly("en") ?? name.For(System.Globalization.CultureInfo.InvariantCulture));
        root = root.Length == 0 ? id.ToString("N") : root;
        var handle = root;
        for (var number = 2; await IsTakenAsync(db, handle, id, cancellationToken); number++)
        {
            handle = Handle.Numbered(root, number);
        }

        return handle;
    }

    private static Task<bool> IsTakenAsync(CatalogDb db, string handle, Guid id, CancellationToken cancellationToken) =>
        db.Categories.AnyAsync(c => c.Handle == handle && c.Id != id, cancellationToken);
}
