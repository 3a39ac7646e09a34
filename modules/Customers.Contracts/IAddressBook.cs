namespace CommunityKit.Customers;

/// <summary>The addresses that members keep. Thread-safe; a scoped service.</summary>
public interface IAddressBook
{
    /// <summary>A member's addresses, the preferred one first.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<SavedAddress>> ListAsync(Guid memberId, CancellationToken cancellationToken);

    /// <summary>Keeps an address for a member; one that is there already is not kept twice.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="address">An address that <see cref="IAddresses.Check"/> finds nothing wrong with.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Id of the kept address.</returns>
    ValueTask<Guid> KeepAsync(Guid memberId, PostalAddress address, CancellationToken cancellationToken);
}
