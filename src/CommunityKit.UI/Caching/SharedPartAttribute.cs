namespace CommunityKit.UI.Caching;

/// <summary>
/// On the content of a slot, or on a block: it looks the same for every guest at the same address, so that a page with it can be shared.
/// Without this mark every page with the part on it is made anew for everybody.
/// </summary>
/// <param name="dependsOn">Tags of the data that the part shows; none when it depends on the address, the language and settings only.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SharedPartAttribute(params string[] dependsOn) : Attribute
{
    /// <summary>Tags of the data that the part shows.</summary>
    public IReadOnlyList<string> DependsOn { get; } = dependsOn;
}
