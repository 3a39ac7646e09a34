using System.Globalization;
using CommunityKit.Catalog.Queries;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Levels;
using CommunityKit.Inventory.Movements;

namespace CommunityKit.Inventory.Variants;

/// <summary>
/// Takes variants into the inventory: once, with the quantity that the catalog knows of as the opening stock of the first location. What
/// the catalog says of a known variant is brought up to date; its quantity is the inventory's own from then on.
/// </summary>
public sealed class OpenVariants(ICatalogQueries catalog, ISettings<ShopSettings> shop)
{
    /// <summary>Opens or brings up to date those that the catalog has.</summary>
    /// <returns>How many were new.</returns>
    public async ValueTask<int> OpenAsync(Transaction transaction, IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken)
    {
        var facts = await catalog.VariantsAsync(transaction, variantIds, cancellationToken);
        if (facts.Count == 0)
        {
            return 0;
        }

        var words = await WordsAsync(transaction, facts, cancellationToken);
        var opened = new List<VariantFacts>();
        foreach (var variant in facts.Values.OrderBy(variant => variant.VariantId))
        {
            if (await InsertAsync(transaction, variant, words[variant.VariantId], cancellationToken))
            {
                opened.Add(variant);
            }
            else
            {
                await UpdateAsync(transaction, variant, words[variant.VariantId], cancellationToken);
            }

            await PartsAsync(transaction, variant, cancellationToken);
            if (IsCounted(variant))
            {
                await LevelsAsync(transaction, variant.VariantId, cancellationToken);
            }
        }

        await RuleTable.ApplyAsync(transaction, [.. facts.Keys], cancellationToken);
        await StockAsync(transaction, opened, cancellationToken);
        return opened.Count;
    }

    private static bool IsCounted(VariantFacts variant) => variant.Stock.IsCounted && !variant.IsDigital && variant.Parts.Count == 0;

    private async ValueTask<Dictionary<Guid, string>> WordsAsync(
        Transaction transaction, IReadOnlyDictionary<Guid, VariantFacts> facts, CancellationToken cancellationToken)
    {
        var words = facts.ToDictionary(pair => pair.Key, pair => new HashSet<string>(StringComparer.Ordinal) { pair.Value.Sku ?? "" });
        foreach (var culture in shop.Current.Cultures)
        {
            // The change of the language ends with this method.
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            foreach (var (id, variant) in await catalog.VariantsAsync(transaction, [.. facts.Keys], cancellationToken))
            {
                words[id].Add(variant.Title);
                words[id].Add(variant.Label);
            }
        }

        return words.ToDictionary(pair => pair.Key, pair => string.Join(' ', pair.Value).Trim().ToLowerInvariant());
    }

    private static async ValueTask<bool> InsertAsync(Transaction transaction, VariantFacts variant, string words, CancellationToken cancellationToken) =>
        await transaction.ExecuteSqlAsync(
            """
            INSERT INTO inv_variant (variant_id, product_id, sku, search_text, is_counted, has_parts, backorder, backorder_limit, oversells, can_buy, is_gone, opened_at)
            VALUES (@id, @product, @sku, @words, @counted, @parts, @rule, 0, @oversells, FALSE, FALSE, @now)
            ON CONFLICT (variant_id) DO NOTHING
            """,
            cancellationToken,
            [.. Values(variant, words), ("rule", RuleOf(variant).ToString()), ("now", transaction.Now)]) == 1;

    private static Task<int> UpdateAsync(Transaction transaction, VariantFacts variant, string words, CancellationToken cancellationToken) =>
        transaction.ExecuteSqlAsync(
            """
            UPDATE inv_variant SET product_id = @product, sku = @sku, search_text = @words, is_counted = @counted, has_parts = @parts, is_gone = FALSE,
                backorder = CASE WHEN oversells = @oversells THEN backorder ELSE @rule END, oversells = @oversells
            WHERE variant_id = @id
            """,
            cancellationToken,
            [.. Values(variant, words), ("rule", RuleOf(variant).ToString())]);

    private static BackorderRule RuleOf(VariantFacts variant) => variant.Stock.Oversells ? BackorderRule.Always : BackorderRule.None;

    private static (string, object?)[] Values(VariantFacts variant, string words) =>
    [
        ("id", variant.VariantId), ("product", variant.ProductId), ("sku", variant.Sku), ("words", words), ("counted", IsCounted(variant)),
        ("parts", variant.Parts.Count > 0), ("oversells", variant.Stock.Oversells),
    ];

    private static async ValueTask PartsAsync(Transaction transaction, VariantFacts variant, CancellationToken cancellationToken)
    {
        await transaction.ExecuteSqlAsync("DELETE FROM inv_part WHERE bundle_id = @id", cancellationToken, ("id", variant.VariantId));
        foreach (var part in variant.Parts.GroupBy(part => part.VariantId))
        {
            await transaction.ExecuteSqlAsync(
                "INSERT INTO inv_part (bundle_id, variant_id, quantity) VALUES (@id, @part, @quantity)",
                cancellationToken,
                ("id", variant.VariantId),
                ("part", part.Key),
                ("quantity", part.Sum(p => p.Quantity)));
        }
    }

    private static Task<int> LevelsAsync(Transaction transaction, Guid variantId, CancellationToken cancellationToken) => transaction.ExecuteSqlAsync(
        """
        INSERT INTO inv_level (variant_id, location_id, on_hand, reserved, safety, overdraw, promised_short)
        SELECT v.variant_id, p.id, 0, 0, 0, 0, 0 FROM inv_location p CROSS JOIN inv_variant v WHERE v.variant_id = @id
        ON CONFLICT (variant_id, location_id) DO NOTHING
        """,
        cancellationToken,
        ("id", variantId));

    private static async ValueTask StockAsync(Transaction transaction, List<VariantFacts> opened, CancellationToken cancellationToken)
    {
        var first = await transaction.QuerySqlAsync(
            "SELECT id FROM inv_location ORDER BY CASE WHEN is_active THEN 0 ELSE 1 END, position, id LIMIT 1", row => row.GetGuid(0), cancellationToken);
        var movements = opened
            .Where(variant => IsCounted(variant) && variant.Stock.Quantity > 0)
            .Select(variant => new Movement
            {
                Kind = MovementKind.Opened,
                VariantId = variant.VariantId,
                LocationId = first[0],
                OnHandDelta = Math.Min(variant.Stock.Quantity, LevelTable.MaxPieces),
            })
            .ToList();
        await Journal.WriteAsync(transaction, movements, cancellationToken);
        foreach (var movement in movements)
        {
            await transaction.ExecuteSqlAsync(
                "UPDATE inv_level SET on_hand = on_hand + @pieces WHERE variant_id = @id AND location_id = @location",
                cancellationToken,
                ("pieces", movement.OnHandDelta),
                ("id", movement.VariantId),
                ("location", movement.LocationId));
        }
    }
}
