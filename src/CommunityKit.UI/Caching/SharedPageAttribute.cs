namespace CommunityKit.UI.Caching;

/// <summary>
/// A page that looks the same for every guest: the host keeps it for a moment and gives it to the next one. Members, staff and guests who
/// carry a cookie of a module (a cart, an invitation) always get their own.
/// </summary>
/// <remarks>
/// A page is kept only if everything on it agrees: each slot's content and each block carries <see cref="SharedPartAttribute"/>, nobody
/// sets a cookie, nobody calls <see cref="PageSharing.Refuse"/>. It is given away for <see cref="Seconds"/>, and on this node no longer
/// than until one of its tags is touched (<see cref="ISharedPages.Touch"/>) or a setting is saved. Nonce and form tokens are made anew
/// for everybody.
/// </remarks>
/// <param name="dependsOn">Tags of the data that the page shows, such as <c>catalog</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedPageAttribute(params string[] dependsOn) : Attribute
{
    /// <summary>Tags of the data that the page shows.</summary>
    public IReadOnlyList<string> DependsOn { get; } = dependsOn;

    /// <summary>How long it may be given away, seconds. On other nodes this is how late a change may be seen.</summary>
    public int Seconds { get; init; } = 10;
}
