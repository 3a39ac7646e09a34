namespace CommunityKit.Bench.Baseline;

/// <summary>A form of a product.</summary>
public sealed record PlainVariant(string Value1, string Value2, string? Sku, long PriceMinor, bool CanBuy);
