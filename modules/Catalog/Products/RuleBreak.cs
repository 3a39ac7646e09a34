namespace CommunityKit.Catalog.Products;

/// <summary>A rule of the catalog that something breaks: nothing was changed.</summary>
/// <param name="Code">Stable code; the words are the text <c>rule.{Code}</c>.</param>
/// <param name="Path">Place in what was given, for example <c>variants[2].price</c>; empty for the whole.</param>
/// <param name="Arguments">Values for the words.</param>
public sealed record RuleBreak(string Code, string Path, params IReadOnlyList<object> Arguments);
