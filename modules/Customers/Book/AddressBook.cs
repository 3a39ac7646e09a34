using CommunityKit.Customers.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Customers.Book;

/// <summary>
/// The addresses of members. Invariant: a member has an address once, however often it is kept at once (unique fingerprint), and at most
/// <see cref="MaxPerMember"/>, the one that was unused longest making way.
/// </summary>
internal sealed class AddressBook(IUnitOfWork work, IDbContextFactory<CustomersDb> reading) : IAddressBook
{
    public const int MaxPerMember = 30;

    public async ValueTask<IReadOnlyList<SavedAddress>> ListAsync(Guid memberId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Addresses.Where(a => a.MemberId == memberId).ToListAsync(cancellationToken);
        return [.. InOrder(rows).Select((row, i) => new SavedAddress(row.Id, row.ToAddress(), i == 0))];
    }

    /// <summary>One address of a member; null if it is not theirs.</summary>
    public async ValueTask<PostalAddress?> FindAsync(Guid memberId, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return (await db.Addresses.SingleOrDefaultAsync(a => a.Id == id && a.MemberId == memberId, cancellationToken))?.ToAddress();
    }

    public async ValueTask<Guid> KeepAsync(Guid memberId, PostalAddress address, CancellationToken cancellationToken)
    {
        var row = new BookAddress { Id = Guid.CreateVersion7(), MemberId = memberId };
        row.Set(address);
        return await work.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Customers();
                if (await TouchAsync(db, row, transaction.Now, token) is { } known)
                {
                    return known;
                }

                var others = InOrder(await db.Addresses.Where(a => a.MemberId == memberId).ToListAsync(token));
                row.UsedAt = transaction.Now;
                row.PreferredAt = others.Count == 0 ? transaction.Now : null;
                foreach (var old in others.Skip(1).OrderByDescending(a => a.UsedAt).Skip(MaxPerMember - 2))
                {
                    await db.Addresses.Where(a => a.Id == old.Id).ExecuteDeleteAsync(token);
                }

                return await db.TryInsertAsync(row, token) ? row.Id : (await TouchAsync(db, row, transaction.Now, token))!.Value;
            },
            cancellationToken);
    }

    /// <summary>Changes an address; should it become the same as another, the two become one.</summary>
    /// <returns>False if the member has no such address.</returns>
    public Task<bool> ChangeAsync(Guid memberId, Guid id, PostalAddress address, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Customers();
            if (await db.Addresses.AsTracking().SingleOrDefaultAsync(a => a.Id == id && a.MemberId == memberId, token) is not { } row)
            {
                return false;
            }

            row.Set(address);
            row.UsedAt = transaction.Now;
            await db.Addresses.Where(a => a.MemberId == memberId && a.Fingerprint == row.Fingerprint && a.Id != id).ExecuteDeleteAsync(token);
            await db.SaveChangesAsync(token);
            return true;
        },
        cancellationToken);

    /// <returns>False if the member has no such address.</returns>
    public Task<bool> DeleteAsync(Guid memberId, Guid id, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
            await transaction.Customers().Addresses.Where(a => a.Id == id && a.MemberId == memberId).ExecuteDeleteAsync(token) == 1,
        cancellationToken);

    /// <returns>False if the member has no such address.</returns>
    public Task<bool> PreferAsync(Guid memberId, Guid id, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var now = transaction.Now;
            var addresses = transaction.Customers().Addresses.Where(a => a.MemberId == memberId);
            if (!await addresses.AnyAsync(a => a.Id == id, token))
            {
                return false;
            }

            await addresses.ExecuteUpdateAsync(set => set.SetProperty(a => a.PreferredAt, a => a.Id == id ? now : null), token);
            return true;
        },
        cancellationToken);

    private static async Task<Guid?> TouchAsync(CustomersDb db, BookAddress row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var same = db.Addresses.Where(a => a.MemberId == row.MemberId && a.Fingerprint == row.Fingerprint);
        return await same.ExecuteUpdateAsync(set => set.SetProperty(a => a.UsedAt, now), cancellationToken) == 0
            ? null
            : await same.Select(a => a.Id).SingleAsync(cancellationToken);
    }

    private static List<BookAddress> InOrder(IEnumerable<BookAddress> rows) =>
        [.. rows.OrderByDescending(a => a.PreferredAt ?? DateTimeOffset.MinValue).ThenByDescending(a => a.UsedAt).ThenByDescending(a => a.Id)];
}
