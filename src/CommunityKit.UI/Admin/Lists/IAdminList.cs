namespace CommunityKit.UI.Admin.Lists;

/// <summary>A generated list, seen by the admin without its row type. Derive from <see cref="AdminList{TRow}"/> instead.</summary>
public interface IAdminList
{
    /// <summary>Columns, filters and actions.</summary>
    AdminListDefinition Definition { get; }

    /// <summary>Reads one page as cells.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<AdminPage<AdminListRow>> ReadRowsAsync(AdminQuery query, CancellationToken cancellationToken);

    /// <summary>Runs a bulk action.</summary>
    /// <param name="action">Name of a declared action.</param>
    /// <param name="keys">Keys of the chosen rows.</param>
    /// <param name="cancellationToken">Cancels between rows.</param>
    ValueTask<AdminActionResult> RunAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken);
}
