using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Products;

/// <summary>Broken rules in the reader's language. Thread-safe.</summary>
public sealed class RuleTexts(IStringLocalizer<CatalogModule> text)
{
    /// <summary>What is wrong and how to mend it.</summary>
    public string Of(RuleBreak broken) => text["rule." + broken.Code, [.. broken.Arguments]];
}
