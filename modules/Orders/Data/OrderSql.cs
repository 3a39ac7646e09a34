using System.Globalization;
using System.Text;

namespace CommunityKit.Orders.Data;

/// <summary>A statement with rows of many values, which become parameters in their order.</summary>
internal sealed class OrderSql(Transaction transaction)
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, object? Value)> _parameters = [];

    public OrderSql Add(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Adds a row of values in brackets.</summary>
    public OrderSql Row(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"p{_parameters.Count}");
            _text.Append(i == 0 ? "(@" : ", @").Append(name);
            _parameters.Add((name, values[i]));
        }

        _text.Append(')');
        return this;
    }

    /// <summary>How many rows it changed.</summary>
    public Task<int> ExecuteAsync(CancellationToken cancellationToken) =>
        transaction.ExecuteSqlAsync(_text.ToString(), cancellationToken, [.. _parameters]);
}
