using System.Globalization;
using CommunityKit.Catalog.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Listings;

/// <summary>Shelves of categories after the tree changed: each holds the products of its category and of those below it, once.</summary>
internal static class CategoryShelves
{
    /// <summary>The ids in a category's path, from the top.</summary>
    public static IReadOnlyList<Guid> IdsIn(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => Guid.ParseExact(part, "N"))];

    /// <summary>Fills the shelves of some categories anew.</summary>
    /// <param name="db">A writing context whose changes are saved.</param>
    /// <param name="categories">Id and path of each; a null path for a category that is gone.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task RefillAsync(CatalogDb db, IReadOnlyList<(Guid Id, string? Path)> categories, CancellationToken cancellationToken)
    {
        foreach (var (id, path) in categories)
        {
            var shelf = Shelf.Category(id);
            await db.Listings.Where(listing => listing.Shelf == shelf).ExecuteDeleteAsync(cancellationToken);
            if (path is not null)
            {
                var below = string.Create(CultureInfo.InvariantCulture, $"{path}/%");
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO cat_listing (shelf, product_id, listed_at, price_minor, price_to_minor, can_buy)
                    SELECT DISTINCT CAST({shelf} AS VARCHAR(110)), p.id, p.listed_at, p.price_from_minor, p.price_to_minor, p.can_buy
                    FROM cat_product p
                    JOIN cat_product_category pc ON pc.product_id = p.id
                    JOIN cat_category c ON c.id = pc.category_id
                    WHERE p.status = 'Active' AND (c.path = {path} OR c.path LIKE {below})
                    """,
                    cancellationToken);
            }
        }
    }
}
