namespace CommunityKit.Search.Views;

/// <summary>An order on the page.</summary>
/// <param name="Name">Name of the order: <c>best</c>, <c>new</c>, <c>cheap</c>, <c>dear</c>.</param>
/// <param name="Url">The page in this order.</param>
/// <param name="IsCurrent">True for the order of the page.</param>
public sealed record SearchSort(string Name, string Url, bool IsCurrent);
