namespace CommunityKit.Pricing.Api;

/// <summary>A step of the explanation.</summary>
public sealed record QuoteAnswerStep(string Calculator, string Reason, long AmountMinor, long AfterMinor);
