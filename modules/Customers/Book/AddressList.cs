namespace CommunityKit.Customers.Book;

/// <summary>The caller's book, the preferred address first. It is short, so there is no next page.</summary>
internal sealed record AddressList(IReadOnlyList<AddressAnswer> Items);
