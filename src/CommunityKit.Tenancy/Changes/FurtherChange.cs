namespace CommunityKit.Tenancy.Changes;

/// <summary>A wish that is carried out in the same step as another one.</summary>
/// <param name="Kind">What is done; not a rollback to a generation.</param>
/// <param name="Modules">Modules by id, each with an exact version or a range, or null for the newest.</param>
public sealed record FurtherChange(ChangeKind Kind, IReadOnlyList<(string Id, string? Version)> Modules);
