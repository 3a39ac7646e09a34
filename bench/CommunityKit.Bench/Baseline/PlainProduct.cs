namespace CommunityKit.Bench.Baseline;

/// <summary>A product. Texts are the stored JSON.</summary>
public sealed class PlainProduct
{
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required string Description { get; init; }

    public required string Attributes { get; init; }

    public required string Options { get; init; }

    public required string Brand { get; init; }

    public long PriceMinor { get; init; }

    public long? CompareAtMinor { get; init; }

    public IReadOnlyList<PlainVariant> Variants { get; set; } = [];

    public IReadOnlyList<(string File, string Alt)> Pictures { get; set; } = [];

    public IReadOnlyList<PlainCard> Related { get; set; } = [];
}
