using CommunityKit.Texts;

namespace CommunityKit.Cms.Exchange;

/// <summary>A named set of terms.</summary>
/// <param name="Name">Stable name: small letters, digits and dashes, at most 40.</param>
/// <param name="Label">What editors read.</param>
public sealed record TaxonomyRecord(string Name, LocalizedText Label) : ContentRecord;
