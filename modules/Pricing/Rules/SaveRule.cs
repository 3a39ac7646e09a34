using CommunityKit.Catalog;
using CommunityKit.Pricing.Coupons;
using CommunityKit.Pricing.Data;
using CommunityKit.Pricing.FlashSales;
using CommunityKit.UI.Caching;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Pricing.Rules;

/// <summary>The one way to change rules, for forms, lists and recipes: as a whole or not at all; every memory hears of it.</summary>
public sealed class SaveRule(IUnitOfWork work, IDbContextFactory<PricingDb> reading, RuleBooks books, ISharedPages pages)
{
    public async Task<SaveResult> RunAsync<TRule>(RuleRequest<TRule> request, CancellationToken cancellationToken)
        where TRule : class, IRule, new()
    {
        try
        {
            return await work.ExecuteAsync(
                async (transaction, ct) =>
                {
                    var db = transaction.Context<PricingDb>();
                    var result = await ApplyAsync(db, request, ct);
                    if (result.Outcome is SaveOutcome.Created or SaveOutcome.Updated)
                    {
                        await db.SaveChangesAsync(ct);
                        await TellAsync(transaction, ct);
                    }

                    return result;
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SaveResult(SaveOutcome.Stale);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            return SaveResult.Refused(new RuleBreak("code-taken", "Code"));
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsCheckViolation(e))
        {
            // Only the counts are out of the form's sight: buyers have taken more than the new limit.
            return SaveResult.Refused(new RuleBreak("below-taken", ""));
        }
    }

    /// <summary>What <see cref="RunAsync"/> would do; writes nothing.</summary>
    public async Task<SaveResult> TryOutAsync<TRule>(RuleRequest<TRule> request, CancellationToken cancellationToken)
        where TRule : class, IRule, new()
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var result = await ApplyAsync(db, request, cancellationToken);
        db.ChangeTracker.Clear();
        return result;
    }

    /// <summary>Deletes a rule. What orders have taken from it must stay countable: such a rule can only be switched off.</summary>
    public Task<SaveResult> DeleteAsync<TRule>(Guid id, CancellationToken cancellationToken)
        where TRule : class, IRule, new() =>
        work.ExecuteAsync(
            async (transaction, ct) =>
            {
                var db = transaction.Context<PricingDb>();
                if (await db.Set<TRule>().AsTracking().FirstOrDefaultAsync(rule => rule.Id == id, ct) is not { } known)
                {
                    return new SaveResult(SaveOutcome.NotFound);
                }

                if (known is Coupon { Taken: > 0 } || (known is FlashSale sale && sale.Prices.Any(price => price.Taken > 0)))
                {
                    return SaveResult.Refused(new RuleBreak("in-use", ""));
                }

                db.Remove(known);
                await db.SaveChangesAsync(ct);
                await TellAsync(transaction, ct);
                return new SaveResult(SaveOutcome.Deleted) { Id = id };
            },
            cancellationToken);

    private async Task TellAsync(Transaction transaction, CancellationToken cancellationToken)
    {
        await transaction.ExecuteAsync("UPDATE prc_change SET number = number + 1", cancellationToken);
        transaction.OnCommitted(() =>
        {
            books.Forget();
            pages.Touch(CatalogTags.Prices);
        });
    }

    private static async Task<SaveResult> ApplyAsync<TRule>(PricingDb db, RuleRequest<TRule> request, CancellationToken cancellationToken)
        where TRule : class, IRule, new()
    {
        // Plain local values: what EF Core has to work out itself by interpreting the module's code keeps the module in memory.
        var (id, code, rules) = (request.Id, request.Code, db.Set<TRule>().AsTracking());
        var known = id is { } key
            ? await rules.FirstOrDefaultAsync(rule => rule.Id == key, cancellationToken)
            : await rules.FirstOrDefaultAsync(rule => rule.Code == code, cancellationToken);
        if (known is null && request.Id is not null)
        {
            return new SaveResult(SaveOutcome.NotFound);
        }

        if (known is not null && request.ExpectedVersion is { } expected && expected != known.Version)
        {
            return new SaveResult(SaveOutcome.Stale) { Id = known.Id };
        }

        var rule = known ?? new TRule { Id = Guid.CreateVersion7() };
        if (request.Change(rule) is { Count: > 0 } breaks)
        {
            return SaveResult.Refused(breaks);
        }

        if (rule.Code.Length == 0)
        {
            rule.Code = rule.Id.ToString("N")[^10..];
        }

        if (known is null)
        {
            db.Add(rule);
        }

        var outcome = known is null ? SaveOutcome.Created : db.ChangeTracker.HasChanges() ? SaveOutcome.Updated : SaveOutcome.Unchanged;
        if (outcome == SaveOutcome.Updated)
        {
            // A change of a row is a change of the whole: its version grows.
            db.Entry(rule).Property(r => r.Code).IsModified = true;
        }

        return new SaveResult(outcome) { Id = rule.Id };
    }
}
