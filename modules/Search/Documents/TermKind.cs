namespace CommunityKit.Search.Documents;

/// <summary>Kinds of terms; the numbers are stored.</summary>
internal enum TermKind
{
    /// <summary>A word, a brand, a category, a tag.</summary>
    Word = 0,

    /// <summary>A whole title.</summary>
    Title = 1,
}
