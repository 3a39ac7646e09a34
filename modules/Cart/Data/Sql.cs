using System.Data.Common;

namespace CommunityKit.Cart.Data;

/// <summary>Hand-written statements on a unit of work: the same text on both databases, values always as parameters.</summary>
internal static class Sql
{
    /// <summary>What makes a reading wait for others who change the same row; SQLite has one writer and needs nothing.</summary>
    public static string LockSuffix(this Transaction transaction) =>
        transaction.Connection.GetType().Name.StartsWith("Npgsql", StringComparison.Ordinal) ? " FOR UPDATE" : "";

    public static async ValueTask<int> ExecuteAsync(
        this Transaction transaction, string text, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using var command = Command(transaction, text, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async ValueTask<List<T>> QueryAsync<T>(
        this Transaction transaction,
        string text,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] values)
    {
        await using var command = Command(transaction, text, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static DbCommand Command(Transaction transaction, string text, (string Name, object? Value)[] values)
    {
        var command = transaction.Connection.CreateCommand();
        command.Transaction = transaction.DatabaseTransaction;
        command.CommandText = text;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value switch
            {
                null => DBNull.Value,
                // As the kit stores instants: UTC, whole microseconds.
                DateTimeOffset instant => new DateTime(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
                _ => value,
            };
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
