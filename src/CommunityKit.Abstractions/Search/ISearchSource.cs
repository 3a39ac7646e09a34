namespace CommunityKit.Search;

/// <summary>Feeds a module's things into the shop's search index. Resolved from a scope per reading.</summary>
public interface ISearchSource
{
    /// <summary>Stable name, for example <c>catalog.products</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Everything that changed after a cursor, oldest change first. Reading from the start gives every document once; a document that
    /// changes while it is read comes again.
    /// </summary>
    /// <param name="since">The cursor of the last document that was taken; the default value for the start.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<SearchDocument> ReadAsync(SearchCursor since, CancellationToken cancellationToken);
}
