using CommunityKit.Data;

namespace CommunityKit.Media.Uses;

/// <summary>Who shows which assets. What is used is not deleted, and editors see where a change will be seen. Thread-safe.</summary>
public interface IMediaUses
{
    /// <summary>Says everything that one thing shows; what it showed before and is not named now is forgotten.</summary>
    /// <param name="transaction">The unit of work in which the thing is saved or deleted.</param>
    /// <param name="use">The thing.</param>
    /// <param name="assets">Ids of assets; unknown ones are allowed. None when the thing is deleted.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask SetAsync(Transaction transaction, MediaUse use, IReadOnlyCollection<Guid> assets, CancellationToken cancellationToken);
}
