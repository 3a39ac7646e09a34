using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Resolution;

namespace CommunityKit.Tenancy.Changes;

/// <summary>An exact module set, what it changes, and where its packages are.</summary>
/// <param name="Next">What shall run.</param>
/// <param name="Plan">What changes; null for a tenant without modules before and after.</param>
/// <param name="Packages">The chosen packages; empty when no version changes.</param>
internal sealed record PlannedChange(TenantLock Next, InstallPlan? Plan, IReadOnlyList<Candidate> Packages);
