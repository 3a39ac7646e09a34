namespace CommunityKit.Catalog.Stock;

/// <summary>
/// Says what can be bought now. The catalog's own answer comes from the quantities on its variants; a module with real stock (several
/// places, reservations) registers its own as a scoped service and thereby replaces it. Resolved from the request's scope.
/// </summary>
/// <remarks>Such a module also keeps <see cref="IAvailabilityIndex"/> up to date, so that lists can filter.</remarks>
public interface IAvailability
{
    /// <summary>The availability of variants.</summary>
    /// <param name="variantIds">Ids of variants; unknown ones are left out of the answer.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyDictionary<Guid, VariantAvailability>> ReadAsync(
        IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken);
}
