namespace CommunityKit.UI.Admin.Lists;

/// <summary>Description of a list with its row type.</summary>
/// <typeparam name="TRow">What one row shows.</typeparam>
public sealed class AdminListDefinition<TRow> : AdminListDefinition
    where TRow : class
{
    private readonly List<Func<TRow, object?>> _values = [];
    private Func<TRow, string>? _key;

    internal AdminListDefinition()
    {
    }

    /// <summary>Says how a row is named in addresses and actions.</summary>
    /// <param name="key">Stable key, for example the id.</param>
    public void Key(Func<TRow, string> key) => _key = key;

    /// <summary>Adds a column.</summary>
    /// <param name="name">Name in the address when sorting, and in CSV.</param>
    /// <param name="labelKey">Key of the heading.</param>
    /// <param name="value">The cell's value; its type must fit <paramref name="kind"/>.</param>
    /// <param name="kind">How the value is shown.</param>
    /// <param name="sortable">True if <c>ReadAsync</c> can sort by it.</param>
    public void Column(
        string name, string labelKey, Func<TRow, object?> value, AdminColumnKind kind = AdminColumnKind.Text, bool sortable = false)
    {
        Add(new AdminColumn(name, labelKey, kind, sortable));
        _values.Add(value);
    }

    internal AdminListRow ToRow(TRow row)
    {
        var key = _key ?? throw new InvalidOperationException("The list names no key: call list.Key(row => …) in Define.");
        return new AdminListRow(key(row), [.. _values.Select(value => value(row))]);
    }
}
