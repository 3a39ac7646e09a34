namespace CommunityKit.Payments.Providers;

/// <summary>A provider that a module brings.</summary>
/// <param name="Key">Its key in addresses and records, unique in the shop: lower-case letters, digits, hyphens.</param>
/// <param name="NameKey">Text key of its name, in the declaring module.</param>
/// <param name="DescriptionKey">Text key of one line about it.</param>
/// <param name="ProviderType">Implements <see cref="IPaymentProvider"/>.</param>
public sealed record PaymentProviderDeclaration(string Key, string NameKey, string DescriptionKey, Type ProviderType)
{
    /// <summary>Lower comes first in the choice.</summary>
    public int Order { get; init; } = 100;
}
