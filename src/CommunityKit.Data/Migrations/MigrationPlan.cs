using CommunityKit.Packaging.Problems;

namespace CommunityKit.Data.Migrations;

/// <summary>What a change would do to the tables.</summary>
/// <param name="Pending">In the order of execution.</param>
/// <param name="Problems">Why it is refused; empty when it may run.</param>
internal sealed record MigrationPlan(IReadOnlyList<PendingMigration> Pending, IReadOnlyList<Problem> Problems);
