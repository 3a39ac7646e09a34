namespace CommunityKit.Cms.Redirects;

/// <summary>An address that leads somewhere else, set by an editor or an import.</summary>
public sealed class Redirect
{
    public Guid Id { get; set; }

    /// <summary>Normalized address within the shop.</summary>
    public required string From { get; set; }

    /// <summary>Path within the shop, or an https address.</summary>
    public required string To { get; set; }

    /// <summary>True when browsers and search engines may remember it.</summary>
    public bool IsPermanent { get; set; }

    public long Version { get; set; }
}
