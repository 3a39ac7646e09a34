namespace CommunityKit.Customers.Book;

/// <summary>The page with one address.</summary>
/// <param name="Id">The address; null for a new one.</param>
/// <param name="Form">Its fields.</param>
internal sealed record AddressPage(Guid? Id, AddressForm Form);
