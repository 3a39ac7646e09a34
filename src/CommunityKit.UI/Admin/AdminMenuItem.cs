namespace CommunityKit.UI.Admin;

/// <summary>A link in the admin's side navigation.</summary>
/// <param name="Section">The section it stands under.</param>
/// <param name="LabelKey">Key of the label in the module's texts.</param>
/// <param name="Path">Path below the tenant's root, for example <c>/admin/catalog/products</c>.</param>
/// <param name="Permission">Permission without which it is not shown.</param>
public sealed record AdminMenuItem(AdminSection Section, string LabelKey, string Path, string Permission)
{
    /// <summary>Lower comes first within the section.</summary>
    public int Order { get; init; } = 100;

    /// <summary>Name of an icon.</summary>
    public string Icon { get; init; } = "square";
}
