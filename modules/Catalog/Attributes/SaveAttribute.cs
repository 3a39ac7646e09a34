using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Listings;
using CommunityKit.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Attributes;

/// <summary>Makes, changes and deletes the shop's attributes. Products are not touched: values without their attribute are kept and not shown.</summary>
public sealed class SaveAttribute(IUnitOfWork work, CatalogCache cache)
{
    private const int MaxChoices = 500;
    private const int MaxName = 100;
    private const int MaxUnit = 20;

    /// <summary>Makes an attribute, or changes the one with the draft's code.</summary>
    /// <param name="draft">All of it as it is to be.</param>
    /// <param name="isNew">True to refuse a code that is taken; false to change what is there, or make it.</param>
    /// <param name="expectedVersion">Refuses when it has another version by now; null to change whatever is there.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SaveResult> RunAsync(AttributeDraft draft, bool isNew, long? expectedVersion, CancellationToken cancellationToken)
    {
        var breaks = Check(draft);
        if (breaks.Count > 0)
        {
            return SaveResult.Refused(breaks);
        }

        try
        {
            return await work.ExecuteAsync((transaction, ct) => SaveAsync(transaction, draft, isNew, expectedVersion, ct), cancellationToken);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || DatabaseErrors.IsUniqueViolation(e))
        {
            return new(SaveOutcome.Stale);
        }
    }

    /// <summary>Deletes an attribute with its filter.</summary>
    public Task<SaveResult> DeleteAsync(string code, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async (transaction, ct) =>
            {
                var db = transaction.Context<CatalogDb>();
                if (await db.Attributes.AsTracking().FirstOrDefaultAsync(a => a.Code == code, ct) is not { } attribute)
                {
                    return new SaveResult(SaveOutcome.NotFound);
                }

                var prefix = Shelf.ValuePrefix(code);
                await db.Listings.Where(listing => listing.Shelf.StartsWith(prefix)).ExecuteDeleteAsync(ct);
                await db.Numbers.Where(number => number.AttributeCode == code).ExecuteDeleteAsync(ct);
                await db.AttributeValues.Where(value => value.AttributeCode == code).ExecuteDeleteAsync(ct);
                db.Remove(attribute);
                await db.SaveChangesAsync(ct);
                transaction.OnCommitted(cache.Forget);
                return new SaveResult(SaveOutcome.Deleted);
            },
            cancellationToken);

    private async ValueTask<SaveResult> SaveAsync(
        Transaction transaction, AttributeDraft draft, bool isNew, long? expectedVersion, CancellationToken cancellationToken)
    {
        var db = transaction.Context<CatalogDb>();
        var attribute = await db.Attributes.AsTracking().FirstOrDefaultAsync(a => a.Code == draft.Code, cancellationToken);
        if (attribute is not null && (isNew || attribute.Kind != draft.Kind))
        {
            return SaveResult.Refused(new RuleBreak(isNew ? "code-taken" : "kind-fixed", isNew ? "code" : "kind", draft.Code));
        }

        if (attribute is not null && expectedVersion is { } expected && expected != attribute.Version)
        {
            return new(SaveOutcome.Stale) { Version = attribute.Version };
        }

        var isKnown = attribute is not null;
        attribute ??= db.Add(AttributeDefinition.New(draft.Code, draft.Kind)).Entity;
        attribute.Change(draft);
        if (draft.Kind == AttributeKind.Choice)
        {
            await ChangeChoicesAsync(db, draft, cancellationToken);
        }

        var outcome = !isKnown ? SaveOutcome.Created : db.ChangeTracker.HasChanges() ? SaveOutcome.Updated : SaveOutcome.Unchanged;
        await db.SaveChangesAsync(cancellationToken);
        transaction.OnCommitted(cache.Forget);
        return new(outcome) { Handle = draft.Code, Version = attribute.Version };
    }

    // A choice that is taken away leaves the filters at once; products keep it until they are saved, and are then refused with its name.
    private static async Task ChangeChoicesAsync(CatalogDb db, AttributeDraft draft, CancellationToken cancellationToken)
    {
        var known = await db.AttributeValues.AsTracking().Where(v => v.AttributeCode == draft.Code).ToListAsync(cancellationToken);
        db.RemoveRange(known.Where(value => draft.Choices.All(choice => choice.Key != value.Key)));
        for (var i = 0; i < draft.Choices.Count; i++)
        {
            var (key, label) = draft.Choices[i];
            var value = known.Find(v => v.Key == key) ?? db.Add(AttributeValue.Of(draft.Code, key)).Entity;
            value.Change(label, i);
        }
    }

    private static List<RuleBreak> Check(AttributeDraft draft)
    {
        var breaks = new List<RuleBreak>();
        if (!Handle.IsValid(draft.Code) || draft.Code.Length > AttributeDefinition.MaxCode)
        {
            breaks.Add(new("handle-form", "code", draft.Code));
        }

        if (draft.Name.IsEmpty)
        {
            breaks.Add(new("missing", "name"));
        }

        ProductRules.Limit(breaks, "name", draft.Name, MaxName);
        ProductRules.Limit(breaks, "unit", draft.Unit, MaxUnit);
        ProductRules.AtMost(breaks, "choices", draft.Choices.Count, MaxChoices);
        if (draft.Kind == AttributeKind.Choice && draft.Choices.Count == 0)
        {
            breaks.Add(new("option-empty", "choices"));
        }

        foreach (var (key, label) in draft.Choices)
        {
            ProductRules.Limit(breaks, "choices", key, AttributeValue.MaxKey);
            ProductRules.Limit(breaks, "choices", label, MaxName);
            if (label.IsEmpty || draft.Choices.Count(other => other.Key == key) > 1)
            {
                breaks.Add(new("value-twice", "choices", key));
                break;
            }
        }

        return breaks;
    }
}
