namespace CommunityKit.Pricing.Taxes;

/// <summary>A tax rate in a country.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code; empty for all countries that have no rate of their own.</param>
/// <param name="BasisPoints">1300 is 13 %.</param>
public sealed record TaxRate(string Country, int BasisPoints);
