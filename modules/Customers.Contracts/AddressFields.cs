namespace CommunityKit.Customers;

/// <summary>What the address fields are told.</summary>
/// <param name="Input">What the fields hold.</param>
/// <param name="Prefix">Prefix of the field names, such as <c>Address</c> for <c>Address.Recipient</c>; empty for none.</param>
public sealed record AddressFields(AddressInput Input, string Prefix)
{
    /// <summary>
    /// Name of the buttons that post the surrounding form to have the lists filled: show the form again, save nothing. See
    /// <see cref="AddressForms.UpdatesAddress"/>.
    /// </summary>
    public const string UpdateButton = "address-update";
}
