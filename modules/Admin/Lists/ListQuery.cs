using CommunityKit.UI.Admin.Lists;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommunityKit.Admin.Lists;

/// <summary>What the address of a list asks for. Unknown names and nonsense are dropped, so that old links keep working.</summary>
public sealed record ListQuery
{
    private const string TextName = "q";
    private const string SortName = "sort";
    private const string AfterName = "after";
    private const string BackName = "back";
    private const int MaxText = 200;
    private const int MaxCursor = 1000;

    // Longer ways back lead to the first page at once; addresses stay short enough for every server.
    private const int MaxTrail = 30;

    /// <summary>Search text; null when there is none.</summary>
    public string? Text { get; init; }

    /// <summary>Chosen filters by name.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Name of a sortable column; null for the list's own order.</summary>
    public string? Sort { get; init; }

    /// <summary>True to sort downwards.</summary>
    public bool Descending { get; init; }

    /// <summary>Cursor of the page; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>Cursors of the pages before this one, except the first, oldest first: the way back, since cursors only lead on.</summary>
    public IReadOnlyList<string> Trail { get; init; } = [];

    /// <summary>True when something is searched or filtered.</summary>
    public bool IsNarrowed => Text is not null || Filters.Count > 0;

    /// <summary>Reads the query of an address.</summary>
    public static ListQuery Read(IQueryCollection query, AdminListDefinition list)
    {
        var sort = query[SortName].ToString();
        var column = list.Columns.FirstOrDefault(c => c.Sortable && c.Name == sort.TrimStart('-'));
        var after = Cursor(query[AfterName].ToString());
        return new ListQuery
        {
            Text = list.SearchKey is null ? null : Blank(query[TextName].ToString(), MaxText),
            Filters = Chosen(query, list),
            Sort = column?.Name,
            Descending = column is not null && sort.StartsWith('-'),
            After = after,
            Trail = after is null ? [] : [.. query[BackName].Select(c => Cursor(c ?? "")).OfType<string>().TakeLast(MaxTrail)],
        };
    }

    /// <summary>The question for the list.</summary>
    public AdminQuery ToAdminQuery(int pageSize) =>
        new() { Text = Text, Filters = Filters, Sort = Sort, Descending = Descending, After = After, PageSize = pageSize };

    /// <summary>The first page of the same question.</summary>
    public ListQuery First() => this with { After = null, Trail = [] };

    /// <summary>The page after this one.</summary>
    public ListQuery Next(string cursor) =>
        this with { After = cursor, Trail = After is null ? [] : [.. Trail.Append(After).TakeLast(MaxTrail)] };

    /// <summary>The page before this one; null on the first.</summary>
    public ListQuery? Previous() =>
        After is null ? null : Trail.Count == 0 ? First() : this with { After = Trail[^1], Trail = [.. Trail.SkipLast(1)] };

    /// <summary>Sorted by a column: downwards where it is sorted by it upwards already.</summary>
    public ListQuery SortedBy(string column) => First() with { Sort = column, Descending = Sort == column && !Descending };

    /// <summary>Without search and filters.</summary>
    public ListQuery Cleared() => First() with { Text = null, Filters = new Dictionary<string, string>() };

    /// <summary>The query part of the address, always the same for the same question; empty for the list as it is.</summary>
    public string ToQueryString()
    {
        var query = new QueryBuilder();
        Add(TextName, Text);
        foreach (var (name, value) in Filters)
        {
            Add(name, value);
        }

        Add(SortName, Sort is null ? null : (Descending ? "-" : "") + Sort);
        Add(AfterName, After);
        foreach (var cursor in Trail)
        {
            query.Add(BackName, cursor);
        }

        return query.ToQueryString().ToUriComponent();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }
    }

    private static SortedDictionary<string, string> Chosen(IQueryCollection query, AdminListDefinition list)
    {
        var chosen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var filter in list.Filters)
        {
            if (Blank(query[filter.Name].ToString(), MaxText) is { } value
                && (filter.Source is not null || filter.Choices.Any(choice => choice.Value == value)))
            {
                chosen[filter.Name] = value;
            }
        }

        return chosen;
    }

    private static string? Blank(string text, int limit) =>
        text.Trim() is { Length: > 0 } some ? some.Length <= limit ? some : some[..limit] : null;

    private static string? Cursor(string text) => text.Length is > 0 and <= MaxCursor ? text : null;
}
