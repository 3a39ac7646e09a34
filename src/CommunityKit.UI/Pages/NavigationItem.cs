namespace CommunityKit.UI.Pages;

/// <summary>A link in the storefront's main navigation.</summary>
/// <param name="LabelKey">Key of the label in the module's texts.</param>
/// <param name="Path">Path below the tenant's root, for example <c>/products</c>.</param>
public sealed record NavigationItem(string LabelKey, string Path)
{
    /// <summary>Lower comes first.</summary>
    public int Order { get; init; } = 100;

    /// <summary>Name of an icon, needed when <see cref="OnTabBar"/> is true.</summary>
    public string? Icon { get; init; }

    /// <summary>True to show it on the tab bar of phones too; the first five by order fit.</summary>
    public bool OnTabBar { get; init; }
}
