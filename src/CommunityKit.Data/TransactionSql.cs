using System.Data.Common;
using CommunityKit.Data.Databases;
using Npgsql;

namespace CommunityKit.Data;

/// <summary>
/// Statements written by hand, for what must be exact or cheap: the same text on SQLite and PostgreSQL, values always as parameters.
/// </summary>
/// <remarks>
/// A parameter is written <c>@name</c>. Instants are stored in UTC as the columns of <see cref="NeutralColumns"/> are, enums by their name. Give a parameter that may be null a type that tells the database what it is by comparing it with a column.
/// </remarks>
public static class TransactionSql
{
    /// <summary>Runs a statement in the unit of work.</summary>
    /// <param name="transaction">The unit of work.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="parameters">Names without <c>@</c>, and values.</param>
    /// <returns>How many rows it changed.</returns>
    public static Task<int> ExecuteSqlAsync(
        this Transaction transaction, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) =>
        transaction.Connection.ExecuteAsync(transaction.DatabaseTransaction, sql, cancellationToken, parameters);

    /// <summary>Runs a statement without giving the thread back: for contracts that write without waiting.</summary>
    /// <param name="transaction">The unit of work.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="parameters">Names without <c>@</c>, and values.</param>
    /// <returns>How many rows it changed.</returns>
    public static int ExecuteSql(this Transaction transaction, string sql, params (string Name, object? Value)[] parameters)
    {
        using var statement = transaction.Connection.Statement(transaction.DatabaseTransaction, sql, parameters);
        var changed = statement.Command.ExecuteNonQuery();
        statement.WentWell();
        return changed;
    }

    /// <summary>Reads rows in the unit of work.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="transaction">The unit of work.</param>
    /// <param name="sql">The query.</param>
    /// <param name="read">Makes it of a row.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="parameters">Names without <c>@</c>, and values.</param>
    public static Task<List<T>> QuerySqlAsync<T>(
        this Transaction transaction,
        string sql,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters) =>
        transaction.Connection.QueryAsync(transaction.DatabaseTransaction, sql, read, cancellationToken, parameters);

    /// <summary>Reads the first row in the unit of work.</summary>
    /// <typeparam name="T">What the row becomes; a nullable one where a value type's default would pass for a row.</typeparam>
    /// <param name="transaction">The unit of work.</param>
    /// <param name="sql">The query, or a statement with RETURNING.</param>
    /// <param name="read">Makes it of the row.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="parameters">Names without <c>@</c>, and values.</param>
    /// <returns>The default of the type when there is no row.</returns>
    public static async Task<T?> FindSqlAsync<T>(
        this Transaction transaction,
        string sql,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters)
    {
        using var statement = transaction.Connection.Statement(transaction.DatabaseTransaction, sql, parameters);
        T? found;
        await using (var reader = await statement.Command.ExecuteReaderAsync(cancellationToken))
        {
            found = await reader.ReadAsync(cancellationToken) ? read(reader) : default;
        }

        statement.WentWell();
        return found;
    }

    /// <summary>
    /// What a query ends with whose rows stay locked until the unit of work ends, so that others who change them wait. Empty on SQLite, which
    /// has one writer at a time.
    /// </summary>
    /// <param name="transaction">The unit of work.</param>
    public static string ForUpdate(this Transaction transaction) => transaction.Connection is NpgsqlConnection ? " FOR UPDATE" : "";

    /// <summary>An instant column.</summary>
    /// <param name="reader">The row.</param>
    /// <param name="ordinal">The column.</param>
    public static DateTimeOffset GetInstant(this DbDataReader reader, int ordinal) => reader.Instant(ordinal);
}
