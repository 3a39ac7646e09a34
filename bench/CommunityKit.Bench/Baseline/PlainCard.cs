namespace CommunityKit.Bench.Baseline;

/// <summary>A product in a list. Texts are the stored JSON.</summary>
public sealed record PlainCard(
    string Handle, string Title, string Subtitle, long PriceMinor, long PriceToMinor, long? CompareAtMinor, bool CanBuy, string? Cover, string CoverAlt);
