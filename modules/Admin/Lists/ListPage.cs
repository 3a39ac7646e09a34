using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Admin.Lists;

/// <summary>A page of a list, ready to show.</summary>
public sealed record ListPage
{
    /// <summary>The list and its words.</summary>
    public required OpenList Open { get; init; }

    /// <summary>What was asked for.</summary>
    public required ListQuery Query { get; init; }

    /// <summary>The answer.</summary>
    public required AdminPage<AdminListRow> Rows { get; init; }

    /// <summary>Address of the list, with the tenant's prefix and without a query.</summary>
    public required string Url { get; init; }

    /// <summary>Address of the form for a new thing; null when the user cannot make one.</summary>
    public string? CreateUrl { get; init; }

    /// <summary>True when the rows' names lead somewhere that the user may go.</summary>
    public bool HasLinks { get; init; }

    /// <summary>Filters with their choices.</summary>
    public IReadOnlyList<ListFilter> Filters { get; init; } = [];

    /// <summary>The actions that the user may run on chosen rows.</summary>
    public IReadOnlyList<AdminAction> Actions { get; init; } = [];

    /// <summary>The user's saved views of this list; null for users without an account.</summary>
    public IReadOnlyList<SavedView>? Views { get; init; }

    /// <summary>Address of a question about this list.</summary>
    public string UrlOf(ListQuery query) => Url + query.ToQueryString();

    /// <summary>The saved view that asks the same as this page, if there is one.</summary>
    public SavedView? CurrentView
    {
        get
        {
            var query = Query.First().ToQueryString();
            return Views?.FirstOrDefault(view => view.Query == query);
        }
    }

    /// <summary>For screen readers and the column's head: how the list is sorted by a column.</summary>
    public string? SortOf(AdminColumn column) =>
        !column.Sortable ? null : Query.Sort != column.Name ? "none" : Query.Descending ? "descending" : "ascending";
}
