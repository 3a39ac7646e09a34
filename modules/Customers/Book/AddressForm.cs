namespace CommunityKit.Customers.Book;

/// <summary>An address of the book as it is posted.</summary>
internal sealed class AddressForm
{
    public AddressInput Address { get; set; } = new();

    public bool IsPreferred { get; set; }
}
