namespace CommunityKit.Cms.Menus;

/// <summary>A link of a menu, as it is stored.</summary>
public sealed record MenuLink(LocalizedText Label, string Url)
{
    /// <summary>True for one below the link in front of it that is not: menus have two levels.</summary>
    public bool IsBelow { get; init; }

    /// <summary>The thing that the path leads to, as <c>kind:key</c>: the link follows it. Null for any other address.</summary>
    public string? Target { get; init; }
}
