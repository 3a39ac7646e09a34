namespace CommunityKit.Customers;

/// <summary>Groups of members that prices, offers and contents are made for. Thread-safe; a scoped service.</summary>
public interface ISegments
{
    /// <summary>Codes of the segments that a member is in; empty for none. Cheap: cached.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<string>> OfAsync(Guid memberId, CancellationToken cancellationToken);

    /// <summary>All segments with their names in the current UI culture, for choices in the admin.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<(string Code, string Name)>> ListAsync(CancellationToken cancellationToken);
}
