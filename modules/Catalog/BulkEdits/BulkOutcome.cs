namespace CommunityKit.Catalog.BulkEdits;

/// <summary>What a bulk edit, or taking one back, did.</summary>
/// <param name="EditId">The edit.</param>
/// <param name="Done">Products that it changed.</param>
/// <param name="Unchanged">Products that were so already.</param>
/// <param name="Refused">Products that it could not change: title and reason in the user's language.</param>
public sealed record BulkOutcome(Guid EditId, int Done, int Unchanged, IReadOnlyList<(string Title, string Reason)> Refused);
