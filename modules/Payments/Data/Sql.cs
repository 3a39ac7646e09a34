using System.Data.Common;

namespace CommunityKit.Payments.Data;

/// <summary>
/// Hand-written statements of the hot path: one text for both databases, values always as parameters. Instants are cut to microseconds, as
/// the kit stores them.
/// </summary>
internal static class Sql
{
    public static async ValueTask<int> ExecuteAsync(
        this Transaction transaction, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(transaction, sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first row, or null.</summary>
    public static async ValueTask<T?> FindAsync<T>(
        this Transaction transaction,
        string sql,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters)
        where T : class
    {
        await using var command = Command(transaction, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? read(reader) : null;
    }

    /// <summary>For the one write that the contract makes without waiting.</summary>
    public static int Execute(this Transaction transaction, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(transaction, sql, parameters);
        return command.ExecuteNonQuery();
    }

    private static DbCommand Command(Transaction transaction, string sql, (string Name, object? Value)[] parameters)
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
                DateTimeOffset at => new DateTime(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
                Enum name32 => name32.ToString(),
                _ => value,
            };
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
