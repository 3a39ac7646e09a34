namespace CommunityKit.Pricing;

/// <summary>Where goods go, as far as prices depend on it.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code such as <c>CN</c>.</param>
public sealed record PriceDestination(string Country)
{
    /// <summary>Codes of the divisions from the province down, GB/T 2260 in China, for example <c>33</c>, <c>3301</c>, <c>330106</c>; may be empty.</summary>
    public IReadOnlyList<string> Divisions { get; init; } = [];

    /// <summary>Postal code; null when unknown.</summary>
    public string? PostalCode { get; init; }
}
