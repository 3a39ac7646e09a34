namespace CommunityKit.Catalog.Views;

/// <summary>An order of a list.</summary>
/// <param name="Name">Its name in the address: <c>new</c>, <c>price</c>, <c>-price</c>, <c>title</c>.</param>
/// <param name="Url">Address of the list in that order.</param>
/// <param name="IsCurrent">True for the order of the page.</param>
public sealed record SortLink(string Name, string Url, bool IsCurrent);
