namespace CommunityKit.UI.Admin;

/// <summary>An entry of the command palette beyond menu items, lists and "new …" forms, which are there by themselves.</summary>
/// <param name="LabelKey">Key of the label in the module's texts.</param>
/// <param name="Path">Path below the tenant's root that it opens.</param>
/// <param name="Permission">Permission without which it is not offered.</param>
public sealed record AdminCommand(string LabelKey, string Path, string Permission)
{
    /// <summary>Key of further words that find it, separated by spaces: synonyms, pinyin.</summary>
    public string? KeywordsKey { get; init; }
}
