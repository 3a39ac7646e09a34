using CommunityKit.Texts;

namespace CommunityKit.Cms.Types;

/// <summary>A field of a content type. Immutable.</summary>
/// <param name="Name">Stable name in documents: begins with a small letter, then letters and digits, at most 40.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Label">What editors read.</param>
public sealed record ContentField(string Name, ContentFieldKind Kind, LocalizedText Label)
{
    /// <summary>A sentence that helps editors; empty for none.</summary>
    public LocalizedText Hint { get; init; } = LocalizedText.Empty;

    /// <summary>True when nothing can be published without it. Drafts may lack it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>At most so many characters, for texts; null for the kind's own limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What can be chosen, for <see cref="ContentFieldKind.Choice"/>: value and what editors read.</summary>
    public IReadOnlyList<ContentChoice> Choices { get; init; } = [];

    /// <summary>Kinds of things that can be chosen, for <see cref="ContentFieldKind.Reference"/>; content when none is named.</summary>
    public IReadOnlyList<string> References { get; init => field = value ?? [Cms.References.Reference.Content]; } = [Cms.References.Reference.Content];

    /// <summary>Name of the taxonomy, for <see cref="ContentFieldKind.Terms"/>.</summary>
    public string? Taxonomy { get; init; }
}
