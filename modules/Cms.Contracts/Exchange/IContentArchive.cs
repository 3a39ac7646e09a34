namespace CommunityKit.Cms.Exchange;

/// <summary>
/// Reads the shop's content as records that <see cref="IContentWriter"/> takes. What is read from one shop, written to an empty one with
/// <see cref="ContentWriteOptions.SkipsChecks"/> and read again is the same, record by record. Thread-safe.
/// </summary>
/// <remarks>
/// Left out: deleted items, versions that are not live, times that are planned, and types that modules declare.
/// </remarks>
public interface IContentArchive
{
    /// <summary>
    /// Reads as it goes, a hundred items in memory at a time: types by name, taxonomies by name with each one's terms behind it in order,
    /// items by id, menus by name, redirects by where they lead from. What changes meanwhile may or may not be in it.
    /// </summary>
    /// <param name="selection">What is read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<ContentRecord> ReadAsync(ContentSelection selection, CancellationToken cancellationToken);
}
