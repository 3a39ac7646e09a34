namespace CommunityKit.Orders.AfterSales;

/// <summary>The returns of an order, on its pages.</summary>
/// <param name="Returns">Name, state and address of each.</param>
/// <param name="NewUrl">Address of the form; null when nothing can be given back.</param>
internal sealed record ReturnLinks(IReadOnlyList<(string Name, ReturnState State, string Url)> Returns, string? NewUrl);
