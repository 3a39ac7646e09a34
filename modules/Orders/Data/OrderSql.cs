using System.Data.Common;
using System.Globalization;
using System.Text;

namespace CommunityKit.Orders.Data;

/// <summary>A hand-written statement: rows and values are added as parameters, the text is the same on both databases.</summary>
internal sealed class OrderSql(Transaction transaction)
{
    private readonly DbCommand _command = Begin(transaction);
    private readonly StringBuilder _text = new();

    public OrderSql Add(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Adds a row of values in brackets.</summary>
    public OrderSql Row(params ReadOnlySpan<object?> values)
    {
        _text.Append('(');
        for (var i = 0; i < values.Length; i++)
        {
            _text.Append(i == 0 ? "" : ", ").Append(Parameter(values[i]));
        }

        _text.Append(')');
        return this;
    }

    /// <summary>Adds one value.</summary>
    public OrderSql Value(object? value)
    {
        _text.Append(Parameter(value));
        return this;
    }

    public async ValueTask<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        await using (_command)
        {
            _command.CommandText = _text.ToString();
            return await _command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public async ValueTask<object?> ScalarAsync(CancellationToken cancellationToken)
    {
        await using (_command)
        {
            _command.CommandText = _text.ToString();
            return await _command.ExecuteScalarAsync(cancellationToken) is { } value and not DBNull ? value : null;
        }
    }

    private static DbCommand Begin(Transaction transaction)
    {
        var command = transaction.Connection.CreateCommand();
        command.Transaction = transaction.DatabaseTransaction;
        return command;
    }

    private string Parameter(object? value)
    {
        var parameter = _command.CreateParameter();
        parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{_command.Parameters.Count}");
        parameter.Value = value switch
        {
            null => DBNull.Value,
            // As the kit stores instants: UTC in whole microseconds.
            DateTimeOffset instant => new DateTime(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
            Enum named => named.ToString(),
            _ => value,
        };
        _command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
