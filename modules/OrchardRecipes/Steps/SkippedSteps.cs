namespace CommunityKit.OrchardRecipes.Steps;

/// <summary>Steps that are known and left out, with the reason.</summary>
internal static class SkippedSteps
{
    private const string Provider = "it holds the settings of a service that the other site uses; set up the like under Settings";
    private const string Index = "indexes of the shop's search build themselves";
    private const string Program = "it holds a program of the other site, and none is run here";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Roles"] = "a file with content gives nobody rights; give them in the back office",
        ["Users"] = "accounts and their secrets do not come with content; people register, or are invited in the back office",
        ["AdminMenu"] = "modules bring the menu of the back office",
        ["MediaProfiles"] = "pictures are offered in fixed widths, which need no profiles",
        ["queries"] = Program,
        ["Templates"] = Program,
        ["AdminTemplates"] = Program,
        ["ShortcodeTemplates"] = Program,
        ["Placements"] = Program,
        ["WorkflowType"] = Program,
        ["Command"] = Program,
        ["Sitemaps"] = "the sitemap is made from what is live",
        ["FeatureProfiles"] = "modules are chosen for each shop",
        ["custom-settings"] = "settings of types that the other site made have no counterpart",
        ["custom-user-settings"] = "it belongs to accounts, which do not come with content",
        ["deployment"] = "plans of deployment have no counterpart",
        ["recipes"] = "it names other recipes; import each by itself",
        ["DeleteContentDefinition"] = "an import deletes nothing",
        ["Translations"] = "words of modules are translated by modules",
        ["UrlRewriting"] = "enter what is still wanted under Content, Redirects",
        ["lucene-index"] = Index,
        ["lucene-index-reset"] = Index,
        ["lucene-index-rebuild"] = Index,
        ["CreateOrUpdateIndexProfile"] = Index,
        ["ResetIndex"] = Index,
        ["RebuildIndex"] = Index,
    };

    private static readonly string[] IndexPrefixes = ["lucene", "elastic", "azure-search", "azureai", "AzureAISearch"];
    private static readonly string[] ProviderPrefixes = ["OpenId", "Facebook", "Twitter", "GitHub", "Microsoft", "Google", "AzureAD", "ReCaptcha", "Stripe", "Smtp"];

    /// <summary>Why a step is left out, as the end of a sentence; null for one that is not known.</summary>
    public static string? Reason(string step) => Reasons.GetValueOrDefault(step)
        ?? (Begins(IndexPrefixes, step) ? Index : Begins(ProviderPrefixes, step) ? Provider : null);

    private static bool Begins(string[] prefixes, string step) => Array.Exists(prefixes, prefix => step.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
