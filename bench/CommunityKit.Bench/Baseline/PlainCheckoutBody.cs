namespace CommunityKit.Bench.Baseline;

/// <summary>A cart on its way to an order.</summary>
internal sealed record PlainCheckoutBody(string Cart, string Address, string Method, string Key);
