using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Checks;

/// <summary>A draft that is looked at. Immutable.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="SetId">The set of translations that it is in.</param>
/// <param name="Type">Its content type.</param>
/// <param name="Culture">Its language.</param>
/// <param name="Document">What it says.</param>
public sealed record CheckedContent(Guid ItemId, Guid SetId, ContentType Type, string Culture, ContentDocument Document);
