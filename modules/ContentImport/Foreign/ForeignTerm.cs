namespace CommunityKit.ContentImport.Foreign;

/// <summary>A word that things are sorted by.</summary>
/// <param name="Row">Line of the file.</param>
/// <param name="Term">Taxonomy and key.</param>
/// <param name="Name">Its name for readers.</param>
internal sealed record ForeignTerm(long Row, TermKey Term, string Name) : ForeignThing(Row)
{
    /// <summary>Key of the wider word in the same taxonomy; null for none.</summary>
    public string? ParentKey { get; init; }

    public string Description { get; init; } = "";
}
