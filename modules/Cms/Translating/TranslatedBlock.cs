using CommunityKit.Cms.Comparing;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;

namespace CommunityKit.Cms.Translating;

/// <summary>A block beside its source.</summary>
/// <param name="Form">The block of the translation; null where it lacks the block.</param>
/// <param name="Source">The block of the source; null where it lacks the block.</param>
/// <param name="Label">Name of the kind of block.</param>
public sealed record TranslatedBlock(BlockForm? Form, ContentBlock? Source, string Label)
{
    /// <summary>The source's settings in words.</summary>
    public IReadOnlyList<TranslatedSetting> Settings { get; init; } = [];

    /// <summary>What became of the source's block; null when nothing did.</summary>
    public BlockChange? Change { get; init; }

    /// <summary>True when both have a text in common, word for word.</summary>
    public bool IsUntouched { get; init; }
}
