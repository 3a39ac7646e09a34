namespace CommunityKit.Cart.Baskets;

/// <summary>A basket as it lies in its row.</summary>
internal sealed class BasketContent
{
    public List<StoredLine> Lines { get; set; } = [];

    public List<string>? Codes { get; set; }

    public List<BasketFriend>? Friends { get; set; }

    public StoredLine? Removed { get; set; }
}
