namespace CommunityKit.Imports;

/// <summary>A file to import.</summary>
/// <param name="Content">Seekable, at its beginning; the importer may read it twice.</param>
/// <param name="FileName">Name without folders.</param>
/// <param name="Format">One of the importer's formats.</param>
public sealed record ImportRequest(Stream Content, string FileName, string Format)
{
    /// <summary>True to report what would happen without writing anything.</summary>
    public bool DryRun { get; init; }
}
