namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of a quote.</summary>
/// <param name="Text">What was said, plain text.</param>
/// <param name="Source">Who said it; empty for unknown.</param>
public sealed record QuoteBlock(string Text, string Source);
