namespace CommunityKit.Bench.Baseline;

/// <summary>Something to put into a cart.</summary>
internal sealed record PlainLine(string Variant, int Quantity);
