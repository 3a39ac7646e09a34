using CommunityKit.Cms.Editing;

namespace CommunityKit.Cms.Translating;

/// <summary>A translation beside its source.</summary>
public sealed record TranslatePage
{
    public required string Title { get; init; }

    public required string Culture { get; init; }

    /// <summary>Address of the translation's editor.</summary>
    public required string Url { get; init; }

    public required SetMember Source { get; init; }

    public required string SourceUrl { get; init; }

    public required long SourceToken { get; init; }

    public required long Token { get; init; }

    /// <summary>What the form begins with, to travel with it.</summary>
    public required string Base { get; init; }

    public required IReadOnlyList<TranslatedField> Fields { get; init; }

    public required IReadOnlyList<TranslatedBlock> Blocks { get; init; }

    /// <summary>The translation's blocks in their order: what the form sends of each.</summary>
    public required IReadOnlyList<BlockForm> Order { get; init; }

    /// <summary>Whether it follows its source; null where nobody said so yet.</summary>
    public TranslationState? State { get; init; }

    /// <summary>True while the form has what is not written yet.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>Something to tell above the form; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>True when the source has blocks that the translation lacks.</summary>
    public bool LacksBlocks => Blocks.Any(block => block.Form is null);
}
