namespace CommunityKit.Search;

/// <summary>How hits are sorted.</summary>
/// <param name="Number">Name of a number of the documents; null for the best fit first. Documents without the number come last.</param>
/// <param name="Descending">True for the largest number first.</param>
public sealed record SearchOrder(string? Number, bool Descending)
{
    /// <summary>The best fit first.</summary>
    public static SearchOrder Relevance { get; } = new(null, false);
}
