namespace CommunityKit.Cms.Showing;

/// <summary>The time as of which the pages of a request are shown; now, unless an editor looks ahead. One per request.</summary>
public sealed class Moment
{
    /// <summary>UTC instant; null for now.</summary>
    public DateTimeOffset? At { get; set; }
}
