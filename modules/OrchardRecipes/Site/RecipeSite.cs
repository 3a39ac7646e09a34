namespace CommunityKit.OrchardRecipes.Site;

/// <summary>Everything of a recipe that the shop can take.</summary>
internal sealed class RecipeSite
{
    public List<SiteTaxonomy> Taxonomies { get; } = [];

    public List<SiteItem> Items { get; } = [];

    public List<SiteMenu> Menus { get; } = [];

    public List<SiteFile> Files { get; } = [];

    /// <summary>Id of the item that the settings make the first page; empty for none.</summary>
    public string HomeItem { get; set; } = "";
}
