namespace CommunityKit.Inventory;

/// <summary>A place where stock lies.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Short code such as <c>main</c>, unique in the shop.</param>
/// <param name="Name">Name in the reader's language.</param>
public sealed record StockLocation(Guid Id, string Code, string Name);
