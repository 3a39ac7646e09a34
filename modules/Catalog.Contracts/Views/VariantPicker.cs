namespace CommunityKit.Catalog.Views;

/// <summary>The choice among the variants of a product. Immutable.</summary>
/// <param name="Options">The options in order; empty for a product without a choice.</param>
public sealed record VariantPicker(IReadOnlyList<OptionChoice> Options);
