namespace CommunityKit.OrchardRecipes.Scripts;

/// <summary>What <c>parameters('…')</c> answers: what a person types when Orchard Core sets a site up.</summary>
internal static class RecipeParameters
{
    /// <summary>The shop's own facts; what belongs to accounts and databases is empty, for no content needs it. Null for an unknown name.</summary>
    public static string? Of(string name, ShopFacts shop) => name switch
    {
        "SiteName" => shop.Name,
        "SiteTimeZone" => shop.Zone.Id,
        "AdminUsername" => "admin",
        "AdminUserId" or "AdminEmail" or "AdminPassword" or "DatabaseProvider" or "DatabaseConnectionString" or "DatabaseTablePrefix"
            or "DatabaseName" or "DatabaseSchema" or "FeatureProfile" => "",
        _ => null,
    };
}
