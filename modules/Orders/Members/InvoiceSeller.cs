namespace CommunityKit.Orders.Members;

/// <summary>The seller's data from the settings.</summary>
internal sealed class InvoiceSeller(ISettings<OrdersSettings> settings, ISettings<ShopSettings> shop)
{
    public Seller Current => new(
        settings.Current.SellerName.Length > 0 ? settings.Current.SellerName : shop.Current.Name.For(),
        settings.Current.SellerTaxNumber,
        settings.Current.SellerAddress,
        settings.Current.SellerPhone);
}
