using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.WebUtilities;

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

    /// <summary>Address of the file with all rows that match.</summary>
    public string CsvUrl => QueryHelpers.AddQueryString(UrlOf(Query.First()), "format", "csv");

    /// <summary>How many things there are, in the reader's language; how many are shown, where counting them all is costly.</summary>
    public string CountText(Text texts) => Rows switch
    {
        { Total: { } total } => texts.Count("list.total", total),
        { Next: null } when Query.After is null => texts.Count("list.total", Rows.Rows.Count),
        _ => texts.Count("list.shown", Rows.Rows.Count),
    };

    /// <summary>Address of a row's form.</summary>
    public string RowUrl(AdminListRow row) => Url + Open.Place.FormPathOf(row.Key)[Open.Place.ListPath.Length..];

    /// <summary>The question before an action; null when it is not asked for.</summary>
    public string? Question(AdminAction action, int count) =>
        action.ConfirmKey is null ? null : count == 1 ? Open.Words.Count(action.ConfirmKey, 1) : Open.Words.CountOpen(action.ConfirmKey);

    /// <summary>True for columns that stand in line at the right.</summary>
    public static bool IsNumeric(AdminColumn column) => column.Kind is AdminColumnKind.Money or AdminColumnKind.Number;

    /// <summary>True for addresses of this shop, the only ones that the content security policy lets pictures come from.</summary>
    public static bool IsOwnAddress(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

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
