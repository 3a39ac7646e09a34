namespace CommunityKit.Catalog.Listings;

/// <summary>
/// A product of the shop window stands on a shelf: all goods, a category or one below it, a brand, a tag, a value of an attribute. Lists and
/// filters read shelves only, through indexes that hold the order; see <see cref="Shelf"/> for their names.
/// </summary>
public sealed class Listing
{
    public string Shelf { get; private init; } = "";

    public Guid ProductId { get; private init; }

    public DateTimeOffset ListedAt { get; private set; }

    /// <summary>Lowest price, minor units.</summary>
    public long PriceMinor { get; private set; }

    /// <summary>Highest price, minor units.</summary>
    public long PriceToMinor { get; private set; }

    public bool CanBuy { get; private set; }

    internal static Listing Of(string shelf, Guid productId) => new() { Shelf = shelf, ProductId = productId };

    internal void Change(DateTimeOffset listedAt, long priceMinor, long priceToMinor, bool canBuy)
    {
        ListedAt = listedAt;
        PriceMinor = priceMinor;
        PriceToMinor = priceToMinor;
        CanBuy = canBuy;
    }
}
