namespace CommunityKit.Search.Answering;

/// <summary>One state of an index, as an engine reads it. Used by one search at a time.</summary>
internal interface IIndexReader
{
    /// <summary>The query in the engine's own language; equal texts have equal answers.</summary>
    string Write(IndexQuery query);

    /// <summary>Numbers of the documents that match, in ascending order.</summary>
    ValueTask<List<int>> MatchingAsync(string expression, int limit, CancellationToken cancellationToken);

    /// <summary>Numbers and ranks, lower is better, of the first documents in ascending or descending order of the numbers.</summary>
    ValueTask<List<(int No, double Rank)>> RankedAsync(IndexQuery query, int limit, bool descending, CancellationToken cancellationToken);

    /// <summary>Documents by their numbers; what is not there is left out.</summary>
    ValueTask<IReadOnlyDictionary<int, StoredDocument>> DocumentsAsync(IReadOnlyList<int> numbers, CancellationToken cancellationToken);

    /// <summary>The same thing in other languages: documents of the same source with the same address.</summary>
    ValueTask<List<StoredDocument>> SiblingsAsync(StoredDocument document, CancellationToken cancellationToken);

    /// <summary>The name of a facet or value, in the wanted language if there is one in it.</summary>
    ValueTask<string?> LabelAsync(string key, string culture, CancellationToken cancellationToken);

    /// <summary>Terms whose key begins so, the weightiest first.</summary>
    ValueTask<List<string>> TermsAsync(string prefix, string? culture, int limit, CancellationToken cancellationToken);

    /// <summary>Latin words, and the number of documents that have them.</summary>
    ValueTask<List<(string Word, int Weight)>> LatinWordsAsync(CancellationToken cancellationToken);
}
