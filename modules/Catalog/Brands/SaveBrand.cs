using CommunityKit.Catalog.Addresses;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Brands;

/// <summary>Changes what the page of a brand tells, and its address: the old one leads to the new one.</summary>
public sealed class SaveBrand(IUnitOfWork work, CatalogCache cache)
{
    private const int MaxName = 200;
    private const int MaxText = 1000;

    /// <param name="id">The brand.</param>
    /// <param name="expectedVersion">Refuses when the brand has another version by now; null to change whatever is there.</param>
    /// <param name="draft">All of it as it is to be.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SaveResult> RunAsync(Guid id, long? expectedVersion, BrandDraft draft, CancellationToken cancellationToken)
    {
        var breaks = Check(draft);
        if (breaks.Count > 0)
        {
            return SaveResult.Refused(breaks);
        }

        try
        {
            return await work.ExecuteAsync((transaction, ct) => SaveAsync(transaction, id, expectedVersion, draft, ct), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(SaveOutcome.Stale);
        }
    }

    private async ValueTask<SaveResult> SaveAsync(
        Transaction transaction, Guid id, long? expectedVersion, BrandDraft draft, CancellationToken cancellationToken)
    {
        var db = transaction.Context<CatalogDb>();
        if (await db.Brands.AsTracking().FirstOrDefaultAsync(b => b.Id == id, cancellationToken) is not { } brand)
        {
            return new(SaveOutcome.NotFound);
        }

        if (expectedVersion is { } expected && expected != brand.Version)
        {
            return new(SaveOutcome.Stale) { Id = id, Version = brand.Version };
        }

        if (await db.Brands.AnyAsync(b => b.Handle == draft.Handle && b.Id != id, cancellationToken))
        {
            return SaveResult.Refused(new RuleBreak("handle-taken", "handle", draft.Handle));
        }

        await OldHandles.MoveAsync(db, HandleKind.Brand, brand.Handle, draft.Handle, id, transaction.Now, cancellationToken);
        brand.Change(draft);
        await db.SaveChangesAsync(cancellationToken);
        transaction.OnCommitted(cache.Forget);
        return new(SaveOutcome.Updated) { Id = id, Handle = brand.Handle, Version = brand.Version };
    }

    private static List<RuleBreak> Check(BrandDraft draft)
    {
        var breaks = new List<RuleBreak>();
        if (!Handle.IsValid(draft.Handle))
        {
            breaks.Add(new("handle-form", "handle", draft.Handle));
        }

        if (draft.Name.IsEmpty)
        {
            breaks.Add(new("missing", "name"));
        }

        ProductRules.Limit(breaks, "name", draft.Name, MaxName);
        ProductRules.Limit(breaks, "description", draft.Description, MaxText);
        ProductRules.Limit(breaks, "logo", draft.Logo, MaxName);
        ProductRules.Limit(breaks, "seoTitle", draft.SeoTitle, MaxName);
        ProductRules.Limit(breaks, "seoDescription", draft.SeoDescription, MaxText);
        return breaks;
    }
}
