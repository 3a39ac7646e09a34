using System.Data.Common;

namespace CommunityKit.Inventory.Data;

/// <summary>Hand-written statements on a unit of work: the same text on both databases, values always as parameters.</summary>
internal static class Sql
{
    /// <summary>What makes a reading wait for others who change the same rows; SQLite has one writer and needs nothing.</summary>
    public static string LockSuffix(this Transaction transaction) => transaction.IsPostgres() ? " FOR UPDATE" : "";

    public static bool IsPostgres(this Transaction transaction) =>
        transaction.Connection.GetType().Name.StartsWith("Npgsql", StringComparison.Ordinal);

    public static async ValueTask<int> ExecuteAsync(
        this Transaction transaction, string text, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using var command = transaction.Command(text, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async ValueTask<List<T>> QueryAsync<T>(
        this Transaction transaction,
        string text,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] values)
    {
        await using var command = transaction.Command(text, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public static DbCommand Command(this Transaction transaction, string text, params IEnumerable<(string Name, object? Value)> values)
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
                DateTimeOffset instant => Stored(instant),
                _ => value,
            };
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Names and values for <c>IN (…)</c>.</summary>
    public static (string Names, (string Name, object? Value)[] Values) In(IReadOnlyCollection<Guid> ids, string prefix = "i") =>
        (string.Join(", ", Enumerable.Range(0, ids.Count).Select(i => $"@{prefix}{i}")), [.. ids.Select((id, i) => ($"{prefix}{i}", (object?)id))]);

    public static DateTimeOffset? InstantOrNull(this DbDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : new(DateTime.SpecifyKind(reader.GetDateTime(ordinal), DateTimeKind.Utc));

    /// <summary>As the kit stores instants: UTC, whole microseconds.</summary>
    private static DateTime Stored(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
