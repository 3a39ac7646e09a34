using CommunityKit.Texts;

namespace CommunityKit.Cms.Exchange;

/// <summary>
/// A term. It is found by its id, then by its key, then by its label in the same taxonomy, and else made at the end of the taxonomy. Texts in
/// languages that the record does not have stay.
/// </summary>
/// <param name="Taxonomy">Name of its taxonomy.</param>
/// <param name="Key">Its key there, 1 to 200 characters.</param>
/// <param name="Label">What readers see.</param>
public sealed record TermRecord(string Taxonomy, string Key, LocalizedText Label) : ContentRecord
{
    /// <summary>The id that it is to have, or has; null for one that comes from taxonomy and key: <see cref="ContentId.OfTerm"/>.</summary>
    public Guid? Id { get; init; }
}
