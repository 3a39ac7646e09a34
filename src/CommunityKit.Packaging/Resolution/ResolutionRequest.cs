using CommunityKit.Packaging.Locking;

namespace CommunityKit.Packaging.Resolution;

/// <summary>The question to the resolver. The order of lists does not matter.</summary>
public sealed record ResolutionRequest
{
    /// <summary>The modules asked for; what they need comes in by itself.</summary>
    public required IReadOnlyList<ModuleRequest> Modules { get; init; }

    /// <summary>Every package that could be chosen: the store's and the feeds'.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>What the host offers.</summary>
    public required HostContract Host { get; init; }

    /// <summary>What runs now; its versions are kept wherever that is possible.</summary>
    public LockFile? Locked { get; init; }

    /// <summary>Ids whose locked version is not kept but replaced by the newest possible.</summary>
    public IReadOnlySet<string> Upgrade { get; init; } = new HashSet<string>();
}
