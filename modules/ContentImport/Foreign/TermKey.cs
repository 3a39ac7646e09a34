namespace CommunityKit.ContentImport.Foreign;

/// <summary>Names a term.</summary>
/// <param name="Taxonomy">For example <c>category</c> or <c>tag</c>.</param>
/// <param name="Key">Its key there.</param>
internal readonly record struct TermKey(string Taxonomy, string Key);
