namespace CommunityKit.Catalog.Products;

/// <summary>A value of an option.</summary>
/// <param name="Code">Names it within the option; variants refer to it.</param>
/// <param name="Label">What shoppers read.</param>
public sealed record OptionValue(string Code, LocalizedText Label);
