namespace CommunityKit.Cart.Baskets;

/// <summary>A line as it lies in a basket's row.</summary>
internal sealed class StoredLine
{
    public Guid Id { get; set; }

    public Guid VariantId { get; set; }

    public int Quantity { get; set; }

    public Dictionary<string, string>? Inputs { get; set; }

    public Guid? FriendId { get; set; }

    public bool IsSaved { get; set; }

    public long SeenMinor { get; set; }

    public string SeenCurrency { get; set; } = "";

    public static StoredLine Of(BasketLine line) => new()
    {
        Id = line.Id,
        VariantId = line.VariantId,
        Quantity = line.Quantity,
        Inputs = line.Inputs.Count == 0 ? null : line.Inputs.ToDictionary(StringComparer.Ordinal),
        FriendId = line.FriendId,
        IsSaved = line.IsSaved,
        SeenMinor = line.SeenMinor,
        SeenCurrency = line.SeenCurrency,
    };

    public BasketLine ToLine() => new(Id, VariantId, Quantity)
    {
        Inputs = Inputs ?? new Dictionary<string, string>(StringComparer.Ordinal),
        FriendId = FriendId,
        IsSaved = IsSaved,
        SeenMinor = SeenMinor,
        SeenCurrency = SeenCurrency,
    };
}
