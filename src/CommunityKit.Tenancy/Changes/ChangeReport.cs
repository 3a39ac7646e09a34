using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Tenancy.Changes;

/// <summary>What came of a change. Immutable.</summary>
public sealed record ChangeReport
{
    /// <summary>The tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>What changes, module by module; null when it did not come so far.</summary>
    public InstallPlan? Plan { get; init; }

    /// <summary>What ran before.</summary>
    public TenantLock Before { get; init; } = TenantLock.Empty;

    /// <summary>What runs afterwards, or would; null when it did not come so far.</summary>
    public TenantLock? Next { get; init; }

    /// <summary>Why it was refused; empty when it was not.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What does not keep the change back but should be known.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];

    /// <summary>True when the tenant runs the new set now.</summary>
    public bool Applied { get; init; }

    /// <summary>The generation that serves afterwards.</summary>
    public long Generation { get; init; }

    /// <summary>Time of each phase in milliseconds, in order: resolve, fetch, check or build, migrate, probe, switch.</summary>
    public IReadOnlyList<(string Phase, double Milliseconds)> Phases { get; init; } = [];
}
