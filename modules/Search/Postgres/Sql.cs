using System.Data.Common;

namespace CommunityKit.Search.Postgres;

/// <summary>Statements on one connection in one transaction; parameters by position, <c>@1</c> first. Arrays go as arrays, a single one as <c>(object)</c>. Not thread-safe.</summary>
internal sealed class Sql(DbConnection connection, DbTransaction? transaction)
{
    public async ValueTask<int> ExecuteAsync(string text, CancellationToken cancellationToken, params object?[] values)
    {
        await using var command = Command(text, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask<List<T>> ReadAsync<T>(string text, Func<DbDataReader, T> row, CancellationToken cancellationToken, params object?[] values)
    {
        await using var command = Command(text, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private DbCommand Command(string text, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        foreach (var (i, value) in values.Index())
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
