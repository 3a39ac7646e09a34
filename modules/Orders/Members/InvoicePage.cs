namespace CommunityKit.Orders.Members;

/// <summary>An invoice for print.</summary>
/// <param name="Page">The order.</param>
/// <param name="Seller">Who sells.</param>
internal sealed record InvoicePage(OrderPage Page, Seller Seller);
