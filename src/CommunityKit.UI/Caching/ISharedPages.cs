namespace CommunityKit.UI.Caching;

/// <summary>The pages that guests share. A singleton of the shop; thread-safe.</summary>
public interface ISharedPages
{
    /// <summary>
    /// Says that data changed: pages that depend on the tag are made anew. Call it after the commit, in <c>transaction.OnCommitted</c>. Other
    /// nodes see the change when their pages' time is over.
    /// </summary>
    /// <param name="tag">The tag.</param>
    void Touch(string tag);

    /// <summary>How often the data was said to have changed on this node: what somebody keeps in memory holds while the number stays.</summary>
    /// <param name="tag">The tag.</param>
    long VersionOf(string tag);
}
