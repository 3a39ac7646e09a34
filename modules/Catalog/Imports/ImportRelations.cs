using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Queries;
using CommunityKit.Imports;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Imports;

/// <summary>Finds in the shop what a product of a file names: categories, parts of a set, related goods.</summary>
internal sealed class ImportRelations(IDbContextFactory<CatalogDb> reading, ImportCategories.Known categories)
{
    /// <summary>What was found; null after an error was noted.</summary>
    public async Task<ImportedRelations?> FindAsync(ImportedProduct parsed, bool isDryRun, List<ImportProblem> problems, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        foreach (var path in parsed.Categories)
        {
            if (await categories.FindAsync(path, mayMake: !isDryRun, cancellationToken) is { } id)
            {
                ids.Add(id);
            }
        }

        foreach (var handle in parsed.CategoryHandles)
        {
            if (await categories.OfHandleAsync(handle, cancellationToken) is { } id)
            {
                ids.Add(id);
            }
            else
            {
                problems.Add(new(parsed.Row, "categories", "category-missing", $"There is no category “{handle}” here; the product comes without it. Make it and run the import again.", IsWarning: true));
            }
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (parsed.MustExist && !await db.Products.AnyAsync(p => p.Handle == parsed.Handle, cancellationToken))
        {
            problems.Add(new(parsed.Row, "slug", "product-missing", $"There is no product “{parsed.Handle}” yet. Import the products first."));
            return null;
        }

        var parts = await PartsAsync(db, parsed, problems, cancellationToken);
        return parts is null
            ? null
            : new ImportedRelations([.. ids.Distinct()], [.. parts.Values.Select(part => new BundlePart(part.Id, 1))], parts.Values.Sum(part => part.PriceMinor))
            {
                BySku = parts.ToDictionary(part => part.Key, part => part.Value.Id, StringComparer.Ordinal),
                Related = await RelatedAsync(db, parsed, problems, cancellationToken),
            };
    }

    private static async Task<Dictionary<string, (Guid Id, long PriceMinor)>?> PartsAsync(
        CatalogDb db, ImportedProduct parsed, List<ImportProblem> problems, CancellationToken cancellationToken)
    {
        var parts = new Dictionary<string, (Guid Id, long PriceMinor)>(StringComparer.Ordinal);
        foreach (var sku in parsed.PartSkus)
        {
            var id = Guid.TryParseExact(sku, "N", out var known) ? known : Guid.Empty;
            var part = await db.Variants.Where(v => v.Sku == sku || v.Id == id).Select(v => new { v.Id, v.Price.Minor }).FirstOrDefaultAsync(cancellationToken);
            if (part is null)
            {
                problems.Add(new(parsed.Row, "parts", "part-missing", $"The part with the item no. “{sku}” is not in the shop. Import the file that has it first."));
                return null;
            }

            parts[sku] = (part.Id, part.Minor);
        }

        return parts;
    }

    private static async Task<IReadOnlyList<Guid>> RelatedAsync(CatalogDb db, ImportedProduct parsed, List<ImportProblem> problems, CancellationToken cancellationToken)
    {
        var handles = parsed.RelatedHandles.ToList();
        if (handles.Count == 0)
        {
            return [];
        }

        var known = await db.Products.Where(p => handles.Contains(p.Handle)).ToDictionaryAsync(p => p.Handle, p => p.Id, StringComparer.Ordinal, cancellationToken);
        foreach (var missing in handles.Where(handle => !known.ContainsKey(handle)))
        {
            problems.Add(new(parsed.Row, "related", "related-missing", $"There is no product “{missing}” yet; the relation is left out. Run the import once more when all products are there.", IsWarning: true));
        }

        return [.. handles.Where(known.ContainsKey).Select(handle => known[handle])];
    }
}
