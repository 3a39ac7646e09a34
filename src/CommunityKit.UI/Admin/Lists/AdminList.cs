namespace CommunityKit.UI.Admin.Lists;

/// <summary>
/// A list in the admin, described in C#: the kit renders table, search, filters, sorting, paging, bulk bar, CSV and the empty state.
/// </summary>
/// <typeparam name="TRow">What one row shows: a record filled by a projection, never an entity.</typeparam>
public abstract class AdminList<TRow> : IAdminList
    where TRow : class
{
    private AdminListDefinition<TRow>? _definition;

    AdminListDefinition IAdminList.Definition => Definition;

    private AdminListDefinition<TRow> Definition
    {
        get
        {
            if (_definition is null)
            {
                _definition = new AdminListDefinition<TRow>();
                Define(_definition);
            }

            return _definition;
        }
    }

    /// <summary>Names the title, the key, the columns, filters and actions.</summary>
    /// <param name="list">The description to fill.</param>
    protected abstract void Define(AdminListDefinition<TRow> list);

    /// <summary>Reads one page. Use keyset paging: <see cref="AdminQuery.After"/> is the cursor that the previous page returned.</summary>
    /// <param name="query">Search text, filters, sort and page.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    protected abstract ValueTask<AdminPage<TRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken);

    /// <summary>Runs a bulk action; called with keys the user chose, which may be gone by now.</summary>
    /// <param name="action">Name of a declared action.</param>
    /// <param name="keys">Keys of the chosen rows, at most a thousand.</param>
    /// <param name="cancellationToken">Cancels between rows.</param>
    protected virtual ValueTask<AdminActionResult> RunAsync(
        string action, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} declares no action {action}.");

    async ValueTask<AdminPage<AdminListRow>> IAdminList.ReadRowsAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        var definition = Definition;
        var page = await ReadAsync(query, cancellationToken);
        return new AdminPage<AdminListRow>([.. page.Rows.Select(definition.ToRow)], page.Next) { Total = page.Total };
    }

    ValueTask<AdminActionResult> IAdminList.RunAsync(
        string action, IReadOnlyList<string> keys, CancellationToken cancellationToken) => RunAsync(action, keys, cancellationToken);
}
