namespace CommunityKit.Search;

/// <summary>A stretch of a source's changes.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Since">Cursor that the index must have for the source.</param>
/// <param name="Next">Cursor that it has afterwards; every document of this place is in the batch.</param>
/// <param name="Documents">What changed, oldest change first; documents with <see cref="SearchDocument.Deleted"/> leave the index.</param>
public sealed record SearchBatch(string Source, SearchCursor Since, SearchCursor Next, IReadOnlyList<SearchDocument> Documents);
