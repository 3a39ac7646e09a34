namespace CommunityKit.Inventory;

/// <summary>The places where stock lies. Thread-safe; a scoped service.</summary>
public interface ILocations
{
    /// <summary>All locations in use, in the order in which orders are served from them. Names in the current UI culture.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<StockLocation>> ListAsync(CancellationToken cancellationToken);
}
