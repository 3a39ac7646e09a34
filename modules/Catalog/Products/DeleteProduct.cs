using CommunityKit.Catalog.Addresses;
using CommunityKit.Catalog.Changes;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Events;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Products;

/// <summary>Deletes a product that is not in the shop any more. Its address says from then on that it is gone.</summary>
public sealed class DeleteProduct(IUnitOfWork work, CatalogCache cache)
{
    /// <param name="id">The product.</param>
    /// <param name="expectedVersion">Refuses when the product has another version by now; null to delete whatever is there.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SaveResult> RunAsync(Guid id, long? expectedVersion, CancellationToken cancellationToken)
    {
        try
        {
            return await work.ExecuteAsync((transaction, ct) => DeleteAsync(transaction, id, expectedVersion, ct), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(SaveOutcome.Stale);
        }
    }

    private async ValueTask<SaveResult> DeleteAsync(Transaction transaction, Guid id, long? expectedVersion, CancellationToken cancellationToken)
    {
        var db = transaction.Context<CatalogDb>();
        var product = await db.Products.AsTracking().FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (product is null)
        {
            return new(SaveOutcome.NotFound);
        }

        if (expectedVersion is { } expected && expected != product.Version)
        {
            return new(SaveOutcome.Stale) { Id = id, Version = product.Version };
        }

        if (product.IsPublished)
        {
            return SaveResult.Refused(new RuleBreak("delete-active", ""));
        }

        var variants = await db.Variants.Where(variant => variant.ProductId == id).Select(variant => variant.Id).ToListAsync(cancellationToken);
        if (await AssortmentChecks.RemovedAsync(db, variants, cancellationToken) is { Count: > 0 } used)
        {
            return SaveResult.Refused(used);
        }

        await OldHandles.MoveAsync(db, HandleKind.Product, product.Handle, newHandle: null, id, transaction.Now, cancellationToken);
        db.Remove(product);
        db.Add(new DeletedProduct(id, await Counter.NextAsync(db, Counter.Products, cancellationToken)));
        await db.SaveChangesAsync(cancellationToken);
        transaction.Publish(new ProductUnpublished(id, product.Handle, IsDeleted: true));
        transaction.OnCommitted(cache.Forget);
        return new(SaveOutcome.Deleted) { Id = id, Handle = product.Handle };
    }
}
