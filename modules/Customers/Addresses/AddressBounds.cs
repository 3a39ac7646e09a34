namespace CommunityKit.Customers.Addresses;

/// <summary>How long the parts of an address may be, in UTF-16 units; the columns are as wide.</summary>
internal static class AddressBounds
{
    public const int Recipient = 40;
    public const int Phone = 20;
    public const int Division = 60;
    public const int Detail = 160;
    public const int PostalCode = 12;
    public const int Pasted = 500;
}
