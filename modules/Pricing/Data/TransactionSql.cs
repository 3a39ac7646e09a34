using System.Data.Common;

namespace CommunityKit.Pricing.Data;

/// <summary>Statements written by hand, the same text on both databases, on the connection of a unit of work.</summary>
internal static class TransactionSql
{
    public static async Task<int> ExecuteAsync(
        this Transaction transaction, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = transaction.Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<List<T>> QueryAsync<T>(
        this Transaction transaction, string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = transaction.Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static DbCommand Command(this Transaction transaction, string sql, (string Name, object? Value)[] parameters)
    {
        var command = transaction.Connection.CreateCommand();
        command.Transaction = transaction.DatabaseTransaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value switch
            {
                null => DBNull.Value,
                DateTimeOffset instant => new DateTime(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
                _ => value,
            };
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
