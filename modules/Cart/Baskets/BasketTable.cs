using System.Data.Common;

namespace CommunityKit.Cart.Baskets;

/// <summary>The statements on baskets. A row is locked from its reading to the commit, so changes of one basket follow each other.</summary>
internal static class BasketTable
{
    private const string Columns = "id, member_id, version, content, share_id, share_until, is_locked";

    public static async ValueTask<StoredBasket?> FindAsync(Transaction transaction, BasketOwner owner, CancellationToken cancellationToken) =>
        await OneAsync(
            transaction,
            owner.MemberId is null ? "token_hash = @key" : "member_id = @key",
            owner.MemberId is { } member ? member : owner.TokenHash,
            cancellationToken);

    public static ValueTask<StoredBasket?> FindAsync(Transaction transaction, Guid id, CancellationToken cancellationToken) =>
        OneAsync(transaction, "id = @key", id, cancellationToken);

    /// <summary>Makes the owner's first basket; null if another request was faster.</summary>
    public static async ValueTask<StoredBasket?> TryAddAsync(
        Transaction transaction, BasketOwner owner, Basket basket, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(transaction.Now);
        var rows = await transaction.ExecuteSqlAsync(
            """
            INSERT INTO cart_basket (id, member_id, token_hash, content, pieces, is_locked, updated_at, version)
            VALUES (@id, @member, @token, @content, @pieces, FALSE, @now, 1)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken,
            ("id", id),
            ("member", owner.MemberId),
            ("token", owner.TokenHash),
            ("content", BasketFormat.Write(basket)),
            ("pieces", basket.Pieces),
            ("now", transaction.Now));
        return rows == 1 ? new StoredBasket(id, owner.MemberId, Version: 1, basket, Share: null) : null;
    }

    /// <summary>Writes what a basket holds now.</summary>
    /// <returns>The new version.</returns>
    /// <exception cref="InvalidOperationException">It was changed beside the lock.</exception>
    public static async ValueTask<long> SaveAsync(
        Transaction transaction, StoredBasket before, Basket after, BasketShare? share, CancellationToken cancellationToken)
    {
        var rows = await transaction.ExecuteSqlAsync(
            """
            UPDATE cart_basket SET content = @content, pieces = @pieces, share_id = @share, share_until = @until, is_locked = @locked,
                updated_at = @now, version = version + 1
            WHERE id = @id AND version = @version
            """,
            cancellationToken,
            ("content", BasketFormat.Write(after)),
            ("pieces", after.Pieces),
            ("share", share?.Id),
            ("until", share?.Until),
            ("locked", share?.IsLocked ?? false),
            ("now", transaction.Now),
            ("id", before.Id),
            ("version", before.Version));
        return rows == 1 ? before.Version + 1 : throw new InvalidOperationException("The basket changed although it was locked.");
    }

    public static Task<int> DeleteAsync(Transaction transaction, Guid id, CancellationToken cancellationToken) =>
        transaction.ExecuteSqlAsync("DELETE FROM cart_basket WHERE id = @id", cancellationToken, ("id", id));

    private static async ValueTask<StoredBasket?> OneAsync(Transaction transaction, string condition, object? key, CancellationToken cancellationToken)
    {
        var rows = await transaction.QuerySqlAsync(
            $"SELECT {Columns} FROM cart_basket WHERE {condition}{transaction.ForUpdate()}", Read, cancellationToken, ("key", key));
        return rows.Count == 0 ? null : rows[0];
    }

    private static StoredBasket Read(DbDataReader row) => new(
        row.GetGuid(0),
        row.IsDBNull(1) ? null : row.GetGuid(1),
        row.GetInt64(2),
        BasketFormat.Read(row.GetString(3)),
        row.IsDBNull(4) ? null : new BasketShare(row.GetGuid(4), row.GetInstant(5), row.GetBoolean(6)));
}
