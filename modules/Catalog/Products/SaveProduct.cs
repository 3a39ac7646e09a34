using CommunityKit.Catalog.Addresses;
using CommunityKit.Catalog.Changes;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Stock;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Products;

/// <summary>
/// Makes or changes a product in one transaction with its addresses and events. Every way in leads through here: the admin, the interface
/// for programs, imports and recipes.
/// </summary>
public sealed class SaveProduct(
    IUnitOfWork work,
    IDbContextFactory<CatalogDb> reading,
    CatalogCache cache,
    ISettings<ShopSettings> shop,
    IAvailability availability,
    TimeProvider clock)
{
    private const int Attempts = 3;

    /// <summary>Saves.</summary>
    public async Task<SaveResult> RunAsync(ProductRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work.ExecuteAsync((transaction, ct) => SaveAsync(transaction, request, ct), cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (request.ExpectedVersion is not null || attempt == Attempts)
            {
                return new(SaveOutcome.Stale);
            }
            catch (DbUpdateException e) when (attempt < Attempts && (e is DbUpdateConcurrencyException || DatabaseErrors.IsUniqueViolation(e)))
            {
                // Somebody took the handle, SKU or key in the same moment: the next look sees it and answers in words.
            }
        }
    }

    /// <summary>Says what <see cref="RunAsync"/> would do, without writing.</summary>
    public async Task<SaveResult> TryOutAsync(ProductRequest request, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var (result, _) = await PrepareAsync(db, request, clock.GetUtcNow(), cancellationToken);
        return result;
    }

    private async ValueTask<SaveResult> SaveAsync(Transaction transaction, ProductRequest request, CancellationToken cancellationToken)
    {
        var db = transaction.Context<CatalogDb>();
        if (request.RepeatKey is { } key && await db.RepeatKeys.FindAsync([key.Key], cancellationToken) is { } used)
        {
            return used.RequestHash == key.RequestHash
                ? new(SaveOutcome.Repeated) { Id = used.ResultId }
                : SaveResult.Refused(new RuleBreak("repeat-key-used", ""));
        }

        var (result, product) = await PrepareAsync(db, request, transaction.Now, cancellationToken);
        if (product is null || result.Outcome is not (SaveOutcome.Created or SaveOutcome.Updated))
        {
            return result;
        }

        var oldHandle = result.Outcome == SaveOutcome.Created ? null : db.Entry(product).Property(p => p.Handle).OriginalValue;
        await OldHandles.MoveAsync(db, HandleKind.Product, oldHandle, product.Handle, product.Id, transaction.Now, cancellationToken);
        await FreeSkusAsync(db, cancellationToken);
        if (request.RepeatKey is { } newKey)
        {
            db.Add(newKey.For(product.Id, transaction.Now));
        }

        product.Touch(await Counter.NextAsync(db, Counter.Products, cancellationToken), transaction.Now);
        request.Alongside?.Invoke(db, product);
        var turned = db.ChangeTracker.Entries<ProductVariant>()
            .Where(entry => entry.State == EntityState.Modified && (entry.Property(v => v.CanBuy).IsModified || entry.Property(v => v.Quantity).IsModified))
            .Select(entry => entry.Entity.Id)
            .ToList();
        await db.SaveChangesAsync(cancellationToken);
        if (turned.Count > 0)
        {
            await BundleFlags.FollowAsync(db, turned, availability is CatalogAvailability, except: [], cancellationToken);
        }

        foreach (var happened in product.TakeEvents())
        {
            transaction.Publish(happened);
        }

        transaction.OnCommitted(cache.Forget);
        return result with { Version = product.Version };
    }

    private async Task<(SaveResult Result, Product? Product)> PrepareAsync(
        CatalogDb db, ProductRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var product = await ProductLoading.FindAsync(db, request, cancellationToken);
        if (product is null && request.Id is not null)
        {
            return (new(SaveOutcome.NotFound), null);
        }

        if (product is not null && ((request.ExpectedVersion is { } expected && expected != product.Version) || (request.ExpectedChange is { } change && change != product.ChangeNumber)))
        {
            return (new(SaveOutcome.Stale) { Id = product.Id, Handle = product.Handle, Version = product.Version }, product);
        }

        var isNew = product is null;
        product ??= db.Add(Product.New(now)).Entity;
        var known = isNew ? null : product.ToDraft();
        var draft = request.Draft(known);
        var checks = new ProductChecks(db, product.Id);
        draft = await checks.WithHandleAsync(draft, cancellationToken);
        (draft, var dropped) = request.DropsTakenSkus ? await checks.WithoutTakenSkusAsync(draft, cancellationToken) : (draft, []);
        var settings = shop.Current;
        IReadOnlyList<RuleBreak> breaks = [.. ProductRules.Check(draft, settings.Currency), .. await checks.BreaksAsync(draft, cancellationToken)];
        var around = await AssortmentChecks.ReadAsync(db, product.Id, draft, cancellationToken);
        breaks = [.. breaks, .. await around.BreaksAsync(draft, known, cancellationToken)];
        if (breaks.Count > 0)
        {
            return (SaveResult.Refused(breaks), null);
        }

        var brand = await checks.BrandAsync(draft.Brand, cancellationToken);
        var variantsBefore = product.Variants.Select(variant => variant.Id).ToList();
        var ownsStock = availability is CatalogAvailability;
        product.Change(draft, brand, new(settings.Currency, settings.Cultures, now, ownsStock)
        {
            CategoriesAbove = around.Above,
            CanBuyPart = part => around.CanBuy(part, ownsStock),
            Attributes = around.Attributes,
        });
        breaks = await AssortmentChecks.RemovedAsync(db, [.. variantsBefore.Except(product.Variants.Select(variant => variant.Id))], cancellationToken);
        if (breaks.Count > 0)
        {
            return (SaveResult.Refused(breaks), null);
        }

        await around.LearnAsync(draft, cancellationToken);
        var outcome = isNew ? SaveOutcome.Created : db.ChangeTracker.HasChanges() ? SaveOutcome.Updated : SaveOutcome.Unchanged;
        return (new(outcome) { Id = product.Id, Handle = product.Handle, Version = product.Version, DroppedSkus = dropped }, product);
    }

    /// <summary>Takes SKUs away before others of the product get them: the database checks each row by itself.</summary>
    private static async Task FreeSkusAsync(CatalogDb db, CancellationToken cancellationToken)
    {
        var left = db.ChangeTracker.Entries<ProductVariant>()
            .Where(entry => entry.State is EntityState.Modified or EntityState.Deleted)
            .Select(entry => (entry.Entity, Was: entry.Property(v => v.Sku).OriginalValue, IsDeleted: entry.State == EntityState.Deleted))
            .Where(row => row.Was is not null && (row.IsDeleted || row.Was != row.Entity.Sku))
            .Select(row => row.Entity.Id)
            .ToList();
        if (left.Count > 0)
        {
            await db.Variants.Where(variant => left.Contains(variant.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(variant => variant.Sku, (string?)null), cancellationToken);
        }
    }
}
