namespace CommunityKit.Packaging.Resolution;

/// <summary>Kinds of demands, in the order in which an explanation tries to do without them.</summary>
internal enum DemandKind
{
    /// <summary>Somebody asked for the target.</summary>
    Request,

    /// <summary>A module restricts the target's versions if the target is there.</summary>
    NeedsIfPresent,

    /// <summary>A module needs the target.</summary>
    Needs,

    /// <summary>Nobody asked for prereleases of the target.</summary>
    StableOnly,

    /// <summary>The host does not fit the carriers.</summary>
    HostFits,

    /// <summary>No module needs itself in a roundabout way.</summary>
    NoCycle,
}
