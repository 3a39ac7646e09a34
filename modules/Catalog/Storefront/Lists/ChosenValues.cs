namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>Values of an attribute, any of which fits.</summary>
/// <param name="Attribute">Code of the attribute.</param>
/// <param name="Keys">Keys of the values.</param>
public sealed record ChosenValues(string Attribute, IReadOnlyList<string> Keys);
