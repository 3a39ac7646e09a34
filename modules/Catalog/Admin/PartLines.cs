using System.Globalization;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Queries;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Admin;

/// <summary>Parts of bundles as an editor types them: one item no. per line, with <c>x 2</c> behind it for two of them.</summary>
internal sealed class PartLines
{
    private readonly Dictionary<string, Guid> _bySku;
    private readonly Dictionary<Guid, string> _byId;

    private PartLines(Dictionary<string, Guid> bySku) => (_bySku, _byId) = (bySku, bySku.ToDictionary(pair => pair.Value, pair => pair.Key));

    /// <summary>Looks up the item numbers that lines and parts name.</summary>
    public static async Task<PartLines> ReadAsync(CatalogDb db, IEnumerable<string?> lines, IEnumerable<BundlePart> parts, CancellationToken cancellationToken)
    {
        var skus = lines.SelectMany(Split).Select(line => line.Sku).Distinct(StringComparer.Ordinal).ToList();
        var ids = parts.Select(part => part.VariantId).Distinct().ToList();
        return new(await db.Variants
            .Where(v => skus.Contains(v.Sku!) || ids.Contains(v.Id))
            .Select(v => new { v.Id, v.Sku })
            .ToDictionaryAsync(row => row.Sku ?? row.Id.ToString("N"), row => row.Id, StringComparer.Ordinal, cancellationToken));
    }

    public string Write(IReadOnlyList<BundlePart> parts) => string.Join(
        '\n', parts.Select(part => _byId.GetValueOrDefault(part.VariantId, part.VariantId.ToString("N")) + (part.Quantity == 1 ? "" : $" x {part.Quantity.ToString(CultureInfo.InvariantCulture)}")));

    /// <summary>The parts; an item no. that nothing has becomes an id that nothing has, for the rules to refuse.</summary>
    public IReadOnlyList<BundlePart> Read(string? lines) =>
        [.. Split(lines).Select(line => new BundlePart(_bySku.TryGetValue(line.Sku, out var id) || Guid.TryParseExact(line.Sku, "N", out id) ? id : Guid.Empty, line.Quantity))];

    private static IEnumerable<(string Sku, int Quantity)> Split(string? lines)
    {
        foreach (var line in (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = line.LastIndexOf(" x ", StringComparison.OrdinalIgnoreCase);
            yield return at > 0 && int.TryParse(line.AsSpan(at + 3), NumberStyles.None, CultureInfo.InvariantCulture, out var quantity)
                ? (line[..at].TrimEnd(), quantity)
                : (line, 1);
        }
    }
}
