namespace CommunityKit.OrchardRecipes.Steps;

/// <summary>What the features of Orchard Core are here.</summary>
internal static class FeatureTable
{
    /// <summary>Part of every shop, or of how it is run.</summary>
    public const string Host = "";

    private static readonly Dictionary<string, string> Modules = new(StringComparer.Ordinal)
    {
        ["OrchardCore.Admin"] = "communitykit.admin",
        ["OrchardCore.AdminDashboard"] = "communitykit.admin",
        ["OrchardCore.AdminMenu"] = "communitykit.admin",
        ["OrchardCore.Alias"] = "communitykit.cms",
        ["OrchardCore.ArchiveLater"] = "communitykit.cms",
        ["OrchardCore.AuditTrail"] = "communitykit.cms",
        ["OrchardCore.Autoroute"] = "communitykit.cms",
        ["OrchardCore.Commerce"] = "communitykit.catalog",
        ["OrchardCore.ContentFields"] = "communitykit.cms",
        ["OrchardCore.ContentLocalization"] = "communitykit.cms",
        ["OrchardCore.ContentPreview"] = "communitykit.cms",
        ["OrchardCore.ContentTypes"] = "communitykit.cms",
        ["OrchardCore.Contents"] = "communitykit.cms",
        ["OrchardCore.Email"] = "communitykit.notifications",
        ["OrchardCore.Feeds"] = "communitykit.cms",
        ["OrchardCore.Flows"] = "communitykit.cms",
        ["OrchardCore.HomeRoute"] = "communitykit.cms",
        ["OrchardCore.Html"] = "communitykit.cms",
        ["OrchardCore.Indexing"] = "communitykit.search",
        ["OrchardCore.Layers"] = "communitykit.cms",
        ["OrchardCore.Lists"] = "communitykit.cms",
        ["OrchardCore.Lucene"] = "communitykit.search",
        ["OrchardCore.Markdown"] = "communitykit.cms",
        ["OrchardCore.Media"] = "communitykit.media",
        ["OrchardCore.Menu"] = "communitykit.cms",
        ["OrchardCore.Notifications"] = "communitykit.notifications",
        ["OrchardCore.PublishLater"] = "communitykit.cms",
        ["OrchardCore.Roles"] = "communitykit.accounts",
        ["OrchardCore.Search"] = "communitykit.search",
        ["OrchardCore.Search.Lucene"] = "communitykit.search",
        ["OrchardCore.Seo"] = "communitykit.cms",
        ["OrchardCore.Sitemaps"] = "communitykit.cms",
        ["OrchardCore.Taxonomies"] = "communitykit.cms",
        ["OrchardCore.Title"] = "communitykit.cms",
        ["OrchardCore.Users"] = "communitykit.accounts",
        ["OrchardCore.Users.Registration"] = "communitykit.accounts",
        ["OrchardCore.Widgets"] = "communitykit.cms",
        ["OrchardCore.CustomSettings"] = Host,
        ["OrchardCore.Deployment"] = Host,
        ["OrchardCore.Diagnostics"] = Host,
        ["OrchardCore.DynamicCache"] = Host,
        ["OrchardCore.Features"] = Host,
        ["OrchardCore.HealthChecks"] = Host,
        ["OrchardCore.Localization"] = Host,
        ["OrchardCore.Navigation"] = Host,
        ["OrchardCore.Recipes"] = Host,
        ["OrchardCore.Resources"] = Host,
        ["OrchardCore.ResponseCompression"] = Host,
        ["OrchardCore.Security"] = Host,
        ["OrchardCore.Settings"] = Host,
        ["OrchardCore.Tenants"] = Host,
        ["OrchardCore.Themes"] = Host,
        ["SafeMode"] = Host,
    };

    /// <summary>Id of the module that does it here; <see cref="Host"/> when every shop has it; null when nothing does it.</summary>
    public static string? Find(string feature) => Modules.GetValueOrDefault(feature);
}
