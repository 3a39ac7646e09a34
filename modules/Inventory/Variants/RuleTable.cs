using CommunityKit.Inventory.Data;

namespace CommunityKit.Inventory.Variants;

/// <summary>Carries backorder rules over to the levels: pieces beyond the stock are promised at the first location only, so a limit is a limit.</summary>
internal static class RuleTable
{
    public static async ValueTask ApplyAsync(Transaction transaction, IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken)
    {
        var (names, values) = Sql.In(variantIds);
        await transaction.ExecuteSqlAsync(
            $"""
            UPDATE inv_level SET
                overdraw = COALESCE((
                    SELECT CASE v.backorder WHEN 'None' THEN 0 WHEN 'Limited' THEN v.backorder_limit ELSE 1000000000 END FROM inv_variant v
                    WHERE v.variant_id = inv_level.variant_id AND inv_level.location_id = (
                        SELECT p.id FROM inv_location p WHERE p.is_active ORDER BY p.position, p.id LIMIT 1)), 0),
                overdraw_until = (
                    SELECT CASE WHEN v.backorder = 'UntilDate' THEN v.backorder_until END FROM inv_variant v WHERE v.variant_id = inv_level.variant_id)
            WHERE variant_id IN ({names})
            """,
            cancellationToken,
            values);
    }

    /// <summary>Changes the rule of a variant.</summary>
    /// <returns>False if there is no such variant.</returns>
    public static async ValueTask<bool> SetAsync(
        Transaction transaction, Guid variantId, BackorderRule rule, int limit, DateTimeOffset? until, int? lowAt, CancellationToken cancellationToken)
    {
        var rows = await transaction.ExecuteSqlAsync(
            "UPDATE inv_variant SET backorder = @rule, backorder_limit = @limit, backorder_until = @until, low_at = @low WHERE variant_id = @id",
            cancellationToken,
            ("rule", rule.ToString()),
            ("limit", rule == BackorderRule.Limited ? limit : 0),
            ("until", rule == BackorderRule.UntilDate ? until : null),
            ("low", lowAt),
            ("id", variantId));
        await ApplyAsync(transaction, [variantId], cancellationToken);
        return rows == 1;
    }
}
