namespace CommunityKit.Search.Questions;

/// <summary>A question taken apart: plans from the strictest to the loosest. Each but the first is tried only where those before find little.</summary>
/// <param name="Folded">The question as it is compared.</param>
/// <param name="Words">What to mark in the hits.</param>
internal sealed record Question(string Folded, IReadOnlyList<string> Words)
{
    /// <summary>Every word, or a synonym of it.</summary>
    public required Plan Exact { get; init; }

    /// <summary>Every pair of characters, every beginning of a word.</summary>
    public required Plan Near { get; init; }

    /// <summary>Latin letters as pinyin or initials; null where they cannot be meant so.</summary>
    public Plan? Sound { get; init; }

    /// <summary>Some of the words.</summary>
    public required Plan Loose { get; init; }

    /// <summary>The Latin words, for those who correct their spelling.</summary>
    public IReadOnlyList<string> LatinWords { get; init; } = [];
}
