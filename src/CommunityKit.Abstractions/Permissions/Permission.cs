namespace CommunityKit.Permissions;

/// <summary>Something that a role may be allowed to do.</summary>
/// <param name="Id">Stable id, for example <c>catalog.products.manage</c>.</param>
/// <param name="LabelKey">Key of the label in the module's <c>Localization</c> files.</param>
public sealed record Permission(string Id, string LabelKey)
{
    /// <summary>Ids of permissions that this one includes.</summary>
    public IReadOnlyList<string> Implies { get; init; } = [];

    /// <summary>Roles that get it when the module is first enabled; see <see cref="RoleNames"/>.</summary>
    public IReadOnlyList<string> DefaultRoles { get; init; } = [];
}
