namespace CommunityKit.Cart.Pages;

/// <summary>A step of "why this price".</summary>
/// <param name="Text">The reason, in the reader's language.</param>
/// <param name="Amount">What it added or took off; null for a step that only sets the unit price.</param>
public sealed record CartStep(string Text, Money? Amount);
