using System.Data.Common;

namespace CommunityKit.Settlement.Data;

/// <summary>
/// The ledger's hand-written statements: one text for both databases, values always as parameters. Instants are cut to microseconds, as the kit
/// stores them.
/// </summary>
internal static class Sql
{
    public static async ValueTask<int> ExecuteAsync(
        this Transaction transaction, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(transaction, sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first number of the first row, or null without a row.</summary>
    public static async ValueTask<long?> NumberAsync(
        this Transaction transaction, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(transaction, sql, parameters);
        return await command.ExecuteScalarAsync(cancellationToken) is long number ? number : null;
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
                Enum named => named.ToString(),
                _ => value,
            };
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
