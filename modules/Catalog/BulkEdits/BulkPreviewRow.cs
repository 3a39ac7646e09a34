namespace CommunityKit.Catalog.BulkEdits;

/// <summary>What a bulk edit would change of a product.</summary>
/// <param name="Title">Title in the user's language.</param>
/// <param name="Changes">Name of what changes, before, after.</param>
/// <param name="Refusal">Why it would be refused; null when it would not.</param>
public sealed record BulkPreviewRow(string Title, IReadOnlyList<(string Label, string Before, string After)> Changes, string? Refusal);
