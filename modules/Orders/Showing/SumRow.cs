namespace CommunityKit.Orders.Showing;

/// <summary>A row of a calculation.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Amount">How much; negative for what is taken off.</param>
/// <param name="Why">Why, step by step; may be empty.</param>
internal sealed record SumRow(string Label, Money Amount, IReadOnlyList<string> Why);
