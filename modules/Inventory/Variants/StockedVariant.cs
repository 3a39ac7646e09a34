namespace CommunityKit.Inventory.Variants;

/// <summary>What the inventory knows of a variant beside its levels.</summary>
public sealed class StockedVariant
{
    public Guid VariantId { get; init; }

    public Guid ProductId { get; init; }

    public string? Sku { get; init; }

    /// <summary>Titles in all languages, labels and SKU, in small letters.</summary>
    public string SearchText { get; init; } = "";

    /// <summary>False for digital goods, bundles and what the catalog does not count.</summary>
    public bool IsCounted { get; init; }

    /// <summary>True for a bundle: its stock is that of its parts.</summary>
    public bool HasParts { get; init; }

    public BackorderRule Backorder { get; init; }

    public int BackorderLimit { get; init; }

    public DateTimeOffset? BackorderUntil { get; init; }

    /// <summary>What the catalog said last; a change there sets the rule.</summary>
    public bool Oversells { get; init; }

    /// <summary>Pieces at which it counts as low; null for the shop's number.</summary>
    public int? LowAt { get; init; }

    /// <summary>What lists were told last.</summary>
    public bool CanBuy { get; init; }

    /// <summary>True once the catalog does not have it any more.</summary>
    public bool IsGone { get; init; }

    public DateTimeOffset OpenedAt { get; init; }
}
