namespace CommunityKit.UI.Views;

/// <summary>Knows which module's or theme's view stands at a path in this runtime. Thread-safe.</summary>
internal interface IViewOwners
{
    /// <summary>Id of the module or theme whose compiled view is used for a path; null for the kit's own views.</summary>
    string? OwnerOf(string viewPath);

    /// <summary>Ids to look for texts, in order: owner, module of the area, the kit.</summary>
    IReadOnlyList<string> TextSources(string viewPath);
}
