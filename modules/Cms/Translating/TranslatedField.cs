using CommunityKit.Cms.Comparing;
using CommunityKit.Cms.Editing;

namespace CommunityKit.Cms.Translating;

/// <summary>A field beside its source.</summary>
/// <param name="Form">The field of the translation.</param>
/// <param name="Source">The source's value in words.</param>
/// <param name="Changes">How the source changed; null when it did not.</param>
/// <param name="IsUntouched">True when both say the same, word for word.</param>
public sealed record TranslatedField(FieldForm Form, string Source, IReadOnlyList<TextPiece>? Changes, bool IsUntouched);
