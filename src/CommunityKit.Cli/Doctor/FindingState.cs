namespace CommunityKit.Cli.Doctor;

/// <summary>How bad a finding is.</summary>
internal enum FindingState
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Works, with less than there could be.</summary>
    Lacking,

    /// <summary>Something does not work.</summary>
    Broken,
}
