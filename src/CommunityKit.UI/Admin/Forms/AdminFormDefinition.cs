namespace CommunityKit.UI.Admin.Forms;

/// <summary>Description of a form beyond its fields. Filled once, then read only.</summary>
public sealed class AdminFormDefinition
{
    private readonly List<AdminFieldGroup> _groups = [];

    internal AdminFormDefinition()
    {
    }

    /// <summary>Key of the page title for a new thing.</summary>
    public string NewTitleKey { get; set; } = "";

    /// <summary>Key of the page title for an existing thing; gets <see cref="NameProperty"/>'s value as argument.</summary>
    public string EditTitleKey { get; set; } = "";

    /// <summary>Name of the property that names the thing in titles.</summary>
    public string? NameProperty { get; set; }

    /// <summary>Key of the question asked before deleting; null when things cannot be deleted.</summary>
    public string? DeleteKey { get; set; }

    /// <summary>Name of a property with the thing's storefront path, for the "view in shop" link.</summary>
    public string? ShopPathProperty { get; set; }

    /// <summary>Groups of fields in order; a property in no group lands in a last, untitled one.</summary>
    public IReadOnlyList<AdminFieldGroup> Groups => _groups;

    /// <summary>Adds a titled group of fields.</summary>
    /// <param name="labelKey">Key of the group's title.</param>
    /// <param name="properties">Names of properties, by <c>nameof</c>.</param>
    public void Group(string labelKey, params string[] properties) => _groups.Add(new AdminFieldGroup(labelKey, properties) { Aside = false });

    /// <summary>Adds a titled group in the side column.</summary>
    /// <param name="labelKey">Key of the group's title.</param>
    /// <param name="properties">Names of properties, by <c>nameof</c>.</param>
    public void Aside(string labelKey, params string[] properties) => _groups.Add(new AdminFieldGroup(labelKey, properties) { Aside = true });
}
