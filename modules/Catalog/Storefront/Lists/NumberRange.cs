namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>Numbers of an attribute between two bounds, either of which may be open.</summary>
/// <param name="Attribute">Code of the attribute.</param>
/// <param name="Min">Lowest number.</param>
/// <param name="Max">Highest number.</param>
public sealed record NumberRange(string Attribute, decimal? Min, decimal? Max);
