namespace CommunityKit.Pricing;

/// <summary>Tax of one rate over the whole quote. Minor units.</summary>
/// <param name="TaxClass">Tax class of the catalog.</param>
/// <param name="BasisPoints">Rate: 1300 is 13 %.</param>
/// <param name="BaseMinor">Amount without the tax.</param>
/// <param name="AmountMinor">The tax.</param>
public sealed record QuoteTax(string TaxClass, int BasisPoints, long BaseMinor, long AmountMinor);
