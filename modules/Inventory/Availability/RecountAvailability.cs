using CommunityKit.Catalog;
using CommunityKit.Catalog.Stock;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Events;
using CommunityKit.Inventory.Levels;
using CommunityKit.UI.Caching;

namespace CommunityKit.Inventory.Availability;

/// <summary>
/// Tells the catalog's lists what can be bought. Always works out the truth of the moment, so it does not matter how many changes led to it
/// or in which order they are told.
/// </summary>
public sealed class RecountAvailability(IAvailabilityIndex index, ISharedPages pages) : IEventHandler<StockAvailabilityChanged>
{
    public ValueTask HandleAsync(StockAvailabilityChanged domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        RunAsync(transaction, [domainEvent.VariantId], tellAll: false, cancellationToken);

    /// <param name="transaction">The unit of work.</param>
    /// <param name="variantIds">Variants whose answer may have changed.</param>
    /// <param name="tellAll">True to tell answers that did not change too: the lists may never have heard of them.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask RunAsync(Transaction transaction, IReadOnlyCollection<Guid> variantIds, bool tellAll, CancellationToken cancellationToken)
    {
        if (variantIds.Count == 0)
        {
            return;
        }

        var parts = await BundlesAsync(transaction, variantIds, cancellationToken);
        var all = variantIds.Concat(parts.Select(part => part.Bundle)).Concat(parts.Select(part => part.Variant)).Distinct().ToList();
        var (states, _) = await LevelTable.ReadAsync(transaction, Guid.Empty, all, cancellationToken);
        var told = await ToldAsync(transaction, all, cancellationToken);
        var now = states.ToDictionary(pair => pair.Key, pair => Sellable.Of(pair.Value.IsCounted, pair.Value.Levels, transaction.Now));
        foreach (var bundle in parts.GroupBy(part => part.Bundle))
        {
            now[bundle.Key] = Sellable.OfBundle([.. bundle.Select(part => (now.GetValueOrDefault(part.Variant), part.Pieces))]);
        }

        var changes = now
            .Where(pair => (tellAll && variantIds.Contains(pair.Key)) || (told.TryGetValue(pair.Key, out var before) && before != pair.Value.CanBuy))
            .ToDictionary(pair => pair.Key, pair => pair.Value.CanBuy);
        if (changes.Count == 0)
        {
            return;
        }

        foreach (var group in changes.GroupBy(pair => pair.Value, pair => pair.Key))
        {
            var (names, values) = Sql.In([.. group]);
            await transaction.ExecuteSqlAsync(
                $"UPDATE inv_variant SET can_buy = @flag WHERE variant_id IN ({names})", cancellationToken, [.. values, ("flag", group.Key)]);
        }

        await index.UpdateAsync(transaction, changes, cancellationToken);
        transaction.OnCommitted(() => pages.Touch(CatalogTags.Stock));
    }

    /// <summary>The bundles among these variants and those that contain one of them, with all their parts.</summary>
    private static Task<List<(Guid Bundle, Guid Variant, int Pieces)>> BundlesAsync(
        Transaction transaction, IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken)
    {
        var (names, values) = Sql.In(variantIds);
        return transaction.QuerySqlAsync(
            $"""
            SELECT bundle_id, variant_id, quantity FROM inv_part
            WHERE bundle_id IN ({names}) OR bundle_id IN (SELECT bundle_id FROM inv_part WHERE variant_id IN ({names}))
            """,
            row => (row.GetGuid(0), row.GetGuid(1), row.GetInt32(2)),
            cancellationToken,
            values);
    }

    private static async ValueTask<Dictionary<Guid, bool>> ToldAsync(Transaction transaction, List<Guid> ids, CancellationToken cancellationToken)
    {
        var (names, values) = Sql.In(ids);
        return (await transaction.QuerySqlAsync(
            $"SELECT variant_id, can_buy FROM inv_variant WHERE variant_id IN ({names})", row => (row.GetGuid(0), row.GetBoolean(1)), cancellationToken, values))
            .ToDictionary(row => row.Item1, row => row.Item2);
    }
}
