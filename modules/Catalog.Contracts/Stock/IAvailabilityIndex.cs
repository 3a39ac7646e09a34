using CommunityKit.Data;

namespace CommunityKit.Catalog.Stock;

/// <summary>
/// What lists and cards know about availability: one flag per variant. Kept by whoever answers <see cref="IAvailability"/>; as long as
/// that is the catalog itself, it does so on its own. Thread-safe.
/// </summary>
public interface IAvailabilityIndex
{
    /// <summary>Sets the flags of some variants inside a unit of work. Unknown variants are ignored.</summary>
    /// <param name="transaction">The unit of work that changes the stock.</param>
    /// <param name="canBuy">Whether each variant can be bought now. Call it only for variants whose answer changed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask UpdateAsync(Transaction transaction, IReadOnlyDictionary<Guid, bool> canBuy, CancellationToken cancellationToken);
}
