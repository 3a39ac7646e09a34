namespace CommunityKit.Orders.Tests.Support;

/// <summary>An order that a test placed.</summary>
public sealed record PlacedOrder(string Number, string Key, long Total);
