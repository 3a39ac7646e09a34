using CommunityKit.Catalog.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Changes;

/// <summary>
/// A number that grows inside transactions. Who counts holds the row until the commit, so numbers appear in the order of the commits and
/// a reader that has seen n will never be given n or less.
/// </summary>
public sealed class Counter
{
    /// <summary>Changes of products; read by the search.</summary>
    public const string Products = "products";

    /// <summary>Changes of the category tree; holding it keeps two moves from making a circle.</summary>
    public const string Categories = "categories";

    public string Name { get; init; } = "";

    public long Value { get; init; }

    internal static async Task<long> NextAsync(CatalogDb db, string name, CancellationToken cancellationToken)
    {
        await db.Counters.Where(counter => counter.Name == name)
            .ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Value, counter => counter.Value + 1), cancellationToken);
        return await db.Counters.Where(counter => counter.Name == name).Select(counter => counter.Value).SingleAsync(cancellationToken);
    }
}
