using CommunityKit.Cms.Documents;

namespace CommunityKit.Cms.Items;

/// <summary>What became of a change.</summary>
/// <param name="Outcome">What became of it.</param>
public sealed record SaveResult(SaveOutcome Outcome)
{
    public Guid Id { get; init; }

    /// <summary>Token of the working copy now.</summary>
    public long Token { get; init; }

    /// <summary>Number of the version that was written or put live.</summary>
    public int? Version { get; init; }

    /// <summary>When stale: the working copy as it is now.</summary>
    public ContentDocument? Theirs { get; init; }

    /// <summary>When stale: who changed it.</summary>
    public Editor They { get; init; } = new(null, "");
}
