namespace CommunityKit.Customers;

/// <summary>What the address fields are told.</summary>
/// <param name="Input">What the fields hold.</param>
/// <param name="Prefix">Prefix of the field names, such as <c>Address</c> for <c>Address.Recipient</c>.</param>
public sealed record AddressFields(AddressInput Input, string Prefix);
