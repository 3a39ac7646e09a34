namespace CommunityKit.Accounts.Members;

/// <summary>Names and mail addresses of members, by the ids that other modules keep. Thread-safe.</summary>
public interface IMembers
{
    /// <summary>The names of several members in one reading.</summary>
    /// <param name="ids">Ids of accounts; at most a thousand.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Name by id; ids of erased or unknown accounts are not in it.</returns>
    ValueTask<IReadOnlyDictionary<Guid, MemberName>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The name of one member.</summary>
    /// <param name="id">Id of the account.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The name, or null if the account was erased or never was.</returns>
    async ValueTask<MemberName?> NameAsync(Guid id, CancellationToken cancellationToken) =>
        (await NamesAsync([id], cancellationToken)).GetValueOrDefault(id);

    /// <summary>How to reach a member. Personal data: for sending something, never for showing it to others.</summary>
    /// <param name="id">Id of the account.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Null if the account is disabled, its address not confirmed, or there is no such account.</returns>
    ValueTask<MemberContact?> ContactAsync(Guid id, CancellationToken cancellationToken);
}
