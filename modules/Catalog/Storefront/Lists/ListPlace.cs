namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>What the path of a list says already, so that its query need not.</summary>
public enum ListPlace
{
    Everywhere,
    Category,
    Brand,
}
