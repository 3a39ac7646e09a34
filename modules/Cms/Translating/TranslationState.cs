using CommunityKit.Cms.Comparing;

namespace CommunityKit.Cms.Translating;

/// <summary>How a translation stands to its source.</summary>
/// <param name="Changes">What changed in the source since the translation was said to follow it.</param>
/// <param name="Untouched">How many texts still are those of the source.</param>
public sealed record TranslationState(Comparison Changes, int Untouched)
{
    /// <summary>How many fields and blocks of the source changed, came or went.</summary>
    public int Outdated => Changes.Fields.Count + Changes.Blocks.Count;
}
