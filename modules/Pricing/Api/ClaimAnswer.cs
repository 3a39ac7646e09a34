namespace CommunityKit.Pricing.Api;

/// <summary>A coupon was claimed.</summary>
public sealed record ClaimAnswer(string Code);
