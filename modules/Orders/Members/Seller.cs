namespace CommunityKit.Orders.Members;

/// <summary>Who sells, as invoices say.</summary>
/// <param name="Name">Name.</param>
/// <param name="TaxNumber">Tax number; may be empty.</param>
/// <param name="Address">Address; may be empty.</param>
/// <param name="Phone">Phone number; may be empty.</param>
internal sealed record Seller(string Name, string TaxNumber, string Address, string Phone);
