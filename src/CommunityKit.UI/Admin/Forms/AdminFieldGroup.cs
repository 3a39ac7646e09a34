namespace CommunityKit.UI.Admin.Forms;

/// <summary>A titled group of fields.</summary>
/// <param name="LabelKey">Key of the title.</param>
/// <param name="Properties">Names of the properties in order.</param>
public sealed record AdminFieldGroup(string LabelKey, IReadOnlyList<string> Properties)
{
    /// <summary>True when it stands in the side column on wide screens.</summary>
    public bool Aside { get; init; }
}
