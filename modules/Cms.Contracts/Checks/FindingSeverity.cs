namespace CommunityKit.Cms.Checks;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; it can go live.</summary>
    Warning,

    /// <summary>Nothing goes live before it is mended.</summary>
    Error,
}
