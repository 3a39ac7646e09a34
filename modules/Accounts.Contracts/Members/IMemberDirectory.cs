namespace CommunityKit.Accounts.Members;

/// <summary>Lists members for staff. Personal data: show it only to who has <see cref="AccountPermissions.ViewUsers"/> or a permission like it. Thread-safe.</summary>
public interface IMemberDirectory
{
    /// <summary>Members, newest first.</summary>
    /// <param name="text">Words that name or address hold; null for all.</param>
    /// <param name="after">Cursor that the previous page returned; null for the first page.</param>
    /// <param name="limit">Members on a page, at most a hundred.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<MemberPage> FindAsync(string? text, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>Members by id, in no order; erased and unknown ones are left out.</summary>
    /// <param name="ids">Ids of accounts; at most a thousand.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<MemberProfile>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
