using System.Data.Common;
using CommunityKit.Data.Conventions;

namespace CommunityKit.Data.Databases;

/// <summary>Hand-written SQL for the kit's own tables: the same text on both databases, values always as parameters.</summary>
internal static class SqlCommands
{
    public static async Task<int> ExecuteAsync(
        this DbConnection connection,
        DbTransaction? transaction,
        string sql,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters)
    {
        using var statement = connection.Statement(transaction, sql, parameters);
        var changed = await statement.Command.ExecuteNonQueryAsync(cancellationToken);
        statement.WentWell();
        return changed;
    }

    public static async Task<List<T>> QueryAsync<T>(
        this DbConnection connection,
        DbTransaction? transaction,
        string sql,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters)
    {
        using var statement = connection.Statement(transaction, sql, parameters);
        var rows = new List<T>();
        await using (var reader = await statement.Command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }
        }

        statement.WentWell();
        return rows;
    }

    public static Statement Statement(
        this DbConnection connection, DbTransaction? transaction, string sql, params (string Name, object? Value)[] parameters)
    {
        var command = KeptStatements.Take(connection, sql);
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value switch
            {
                null => DBNull.Value,
                DateTimeOffset instant => UtcInstantConverter.ToStore(instant),
                Enum named => named.ToString(),
                _ => value,
            };
            command.Parameters.Add(parameter);
        }

        return new Statement(connection, command);
    }

    /// <summary>An instant column; SQLite gives it back without its kind.</summary>
    public static DateTimeOffset Instant(this DbDataReader reader, int ordinal) =>
        new(DateTime.SpecifyKind(reader.GetDateTime(ordinal), DateTimeKind.Utc));

    public static DateTimeOffset? InstantOrNull(this DbDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : reader.Instant(ordinal);

    public static string? TextOrNull(this DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
}
