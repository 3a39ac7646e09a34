using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CommunityKit.Search.Sqlite;

/// <summary>A statement that is prepared once and run often, with its parameters by position. Not thread-safe.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand _command;

    public SqliteStatement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            _command.Parameters.Add(new SqliteParameter("@" + i.ToString(CultureInfo.InvariantCulture), null));
        }
    }

    public void Dispose() => _command.Dispose();

    public int Execute(params ReadOnlySpan<object?> values) => With(values).ExecuteNonQuery();

    public T? Scalar<T>(params ReadOnlySpan<object?> values) => With(values).ExecuteScalar() is T value ? value : default;

    public List<T> Read<T>(Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using var reader = With(values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private SqliteCommand With(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return _command;
    }
}
