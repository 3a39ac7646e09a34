using System.Text.RegularExpressions;
using CommunityKit.Data.Databases;
using Npgsql;

namespace CommunityKit.Data;

/// <summary>
/// A table with one row per unit for sale (seat, ticket, bucket of stock), so that buyers of a flash sale do not queue for one row.
/// Immutable; make one per table and keep it.
/// </summary>
/// <remarks>
/// The table needs a GUID key, a GUID column of the pool (what is sold) and a nullable GUID column of the owner (who has it), and an index
/// on pool and key where the owner is missing.
/// </remarks>
public sealed partial class UnitRows
{
    private const string Skip = "{skip}";
    private readonly string _claim;
    private readonly string _release;

    /// <summary>Describes the table.</summary>
    /// <param name="table">Its name with the module's prefix.</param>
    /// <param name="poolColumn">GUID of what is sold.</param>
    /// <param name="ownerColumn">GUID of who has it; missing while it is free.</param>
    /// <param name="keyColumn">Primary key.</param>
    /// <exception cref="ArgumentException">A name is not snake_case.</exception>
    public UnitRows(string table, string poolColumn, string ownerColumn, string keyColumn = "id")
    {
        foreach (var name in (string[])[table, poolColumn, ownerColumn, keyColumn])
        {
            if (!Name().IsMatch(name))
            {
                throw new ArgumentException($"'{name}' is not a snake_case name.", nameof(table));
            }
        }

        _claim =
            $"""
            UPDATE {table} SET {ownerColumn} = @owner WHERE {keyColumn} IN (
                SELECT {keyColumn} FROM {table} WHERE {poolColumn} = @pool AND {ownerColumn} IS NULL
                ORDER BY {keyColumn} LIMIT @count{Skip})
            RETURNING {keyColumn}
            """;
        _release = $"UPDATE {table} SET {ownerColumn} = NULL WHERE {poolColumn} = @pool AND {ownerColumn} = @owner";
    }

    /// <summary>Takes free units for an owner who has none in this pool yet: all that are wanted, or none.</summary>
    /// <param name="transaction">The unit of work.</param>
    /// <param name="pool">What is sold.</param>
    /// <param name="owner">Who gets them.</param>
    /// <param name="count">How many, at least one.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>
    /// Keys of the units; empty when there are not enough. On PostgreSQL units that another transaction is just taking count as taken, so
    /// the answer may be empty although that transaction is rolled back later.
    /// </returns>
    public async Task<IReadOnlyList<Guid>> ClaimAsync(
        Transaction transaction, Guid pool, Guid owner, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var skip = transaction.Connection is NpgsqlConnection ? " FOR UPDATE SKIP LOCKED" : "";
        var units = await transaction.Connection.QueryAsync(
            transaction.DatabaseTransaction,
            _claim.Replace(Skip, skip, StringComparison.Ordinal),
            r => r.GetGuid(0),
            cancellationToken,
            ("owner", owner),
            ("pool", pool),
            ("count", count));
        if (units.Count == count)
        {
            return units;
        }

        await ReleaseAsync(transaction, pool, owner, cancellationToken);
        return [];
    }

    /// <summary>Frees all units that an owner has in a pool.</summary>
    /// <param name="transaction">The unit of work.</param>
    /// <param name="pool">What is sold.</param>
    /// <param name="owner">Who had them.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many were freed.</returns>
    public Task<int> ReleaseAsync(Transaction transaction, Guid pool, Guid owner, CancellationToken cancellationToken) =>
        transaction.Connection.ExecuteAsync(
            transaction.DatabaseTransaction, _release, cancellationToken, ("pool", pool), ("owner", owner));

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
