namespace CommunityKit.Pricing;

/// <summary>One step of "why this price": what a calculator did to a line or fee.</summary>
/// <param name="Calculator">Name that the calculator was declared with.</param>
/// <param name="Note">The reason, for the buyer.</param>
/// <param name="AmountMinor">What it added (positive) or took off (negative), minor units; 0 for a step that only sets the unit price.</param>
/// <param name="AfterMinor">Amount of the line or fee after the step, minor units.</param>
public sealed record PriceStep(string Calculator, PriceNote Note, long AmountMinor, long AfterMinor);
