using CommunityKit.Admin.Frame;
using CommunityKit.Admin.Generated;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Admin.Lists;

/// <summary>Generated lists: <c>/admin/{path}</c>.</summary>
[GuardedPlace]
public sealed class ListController(Words words, SavedViews views, ShopTime time) : PlaceController
{
    private const int PageSize = 50;

    /// <summary>A page of the list, its table alone for htmx, or all of it as CSV.</summary>
    [HttpGet("admin/{**path}"), ForPlace(PlaceKind.List)]
    public async Task<IActionResult> Show(string? format, CancellationToken cancellationToken)
    {
        if (!await MayAsync(Place.List!.Value.Permission))
        {
            return NoPermission(Place.List.Value.Permission);
        }

        var open = OpenList.At(Place, HttpContext.RequestServices);
        var query = ListQuery.Read(Request.Query, open.Definition);
        if (format == "csv")
        {
            return new CsvDownload(open, query, $"{open.Title} {time.Now:yyyy-MM-dd}.csv", words.Own["list.currency"]);
        }

        var page = await PageAsync(open, query, cancellationToken);
        Response.Headers.Vary = "HX-Request-Type";
        if (Request.Headers["HX-Request-Type"] != "partial")
        {
            return View("List", page);
        }

        Response.Headers["HX-Push-Url"] = page.UrlOf(query);
        return PartialView("ListRows", page);
    }

    private async Task<ListPage> PageAsync(OpenList open, ListQuery query, CancellationToken cancellationToken)
    {
        var mayEdit = Place.Form is null || await MayAsync(Place.Form.Value.Permission);
        return new ListPage
        {
            Open = open,
            Query = query,
            Rows = await open.List.ReadRowsAsync(query.ToAdminQuery(PageSize), cancellationToken),
            Url = Request.PathBase + Place.ListPath,
            CreateUrl = open.Definition.CreateKey is null || !mayEdit ? null : Request.PathBase + Place.FormPathOf(GeneratedPages.NewKey),
            HasLinks = mayEdit,
            Filters = await FiltersAsync(open, query, cancellationToken),
            Actions = await open.ActionsAsync(MayAsync),
            Views = User.FindId() is { } user ? await views.ReadAsync(user, Place.Path, cancellationToken) : null,
        };
    }

    private static async ValueTask<IReadOnlyList<ListFilter>> FiltersAsync(OpenList open, ListQuery query, CancellationToken cancellationToken)
    {
        var filters = new List<ListFilter>();
        foreach (var filter in open.Definition.Filters)
        {
            var choices = filter.Source is null ? filter.Choices : await filter.Source(cancellationToken);
            filters.Add(new ListFilter(
                filter.Name,
                open.Words[filter.LabelKey],
                [.. choices.Select(choice => (choice.Value, choice.IsKey ? open.Words[choice.Label] : choice.Label))],
                query.Filters.GetValueOrDefault(filter.Name, "")));
        }

        return filters;
    }
}
