namespace CommunityKit.Pricing.Api;

/// <summary>Something that could not be honoured.</summary>
public sealed record QuoteAnswerProblem(string Code, string Reason, string? Subject);
