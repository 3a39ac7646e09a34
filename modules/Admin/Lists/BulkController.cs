using CommunityKit.Admin.Frame;
using CommunityKit.Admin.Generated;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Admin.Lists;

/// <summary>Bulk actions on chosen rows of a generated list: ask, run, say what was refused and why.</summary>
[GuardedPlace]
public sealed class BulkController(Words words, IModuleGuard guard) : PlaceController
{
    private const int MaxKeys = 1000;
    private const int PageSize = 50;

    /// <summary>Runs an action, after the question if it has one.</summary>
    [HttpPost("admin/{**path}"), ForPlace(PlaceKind.List)]
    public async Task<IActionResult> Run(
        [FromForm(Name = "action")] string? name, [FromForm] string[]? keys, [FromForm(Name = "ck-agreed")] string? agreed, CancellationToken cancellationToken)
    {
        if (!await MayAsync(Place.List!.Value.Permission))
        {
            return NoPermission(Place.List.Value.Permission);
        }

        var open = OpenList.At(Place, HttpContext.RequestServices);
        if (open.Definition.Actions.FirstOrDefault(a => a.Name == name) is not { } action)
        {
            return BadRequest();
        }

        if (action.Permission is not null && !await MayAsync(action.Permission))
        {
            return NoPermission(action.Permission);
        }

        var query = ListQuery.Read(Request.Query, open.Definition);
        var backPath = Place.ListPath + query.ToQueryString();
        string[] chosen = [.. (keys ?? []).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal).Take(MaxKeys)];
        if (chosen.Length == 0)
        {
            this.Flash(words.Own["bulk.none"], AdminTone.Warning);
            return ToPath(backPath);
        }

        var page = new BulkPage(open, action, await NamesAsync(open, query, chosen, cancellationToken), Request.PathBase + backPath);
        if (action.ConfirmKey is not null && agreed != "yes")
        {
            return View("BulkConfirm", page);
        }

        var result = await guard.RunAsync<AdminActionResult?>(
            Place.Module, $"{Place.Part}: {action.Name}", async ct => await open.List.RunAsync(action.Name, chosen, ct), null, cancellationToken);
        var label = open.Words[action.LabelKey];
        if (result is null)
        {
            this.Flash(words.Own["bulk.failed", label], AdminTone.Danger);
            return ToPath(backPath);
        }

        if (result.Refused.Count > 0)
        {
            return View("BulkResult", page with { Result = result });
        }

        this.Flash($"{label}: {words.Own.Count("bulk.done", result.Done)}");
        return ToPath(backPath);
    }

    /// <summary>Names of the chosen rows, read while they still are in the list.</summary>
    private static async ValueTask<IReadOnlyList<(string Key, string Name)>> NamesAsync(
        OpenList open, ListQuery query, string[] keys, CancellationToken cancellationToken)
    {
        var page = await open.List.ReadRowsAsync(query.ToAdminQuery(PageSize), cancellationToken);
        var names = page.Rows.DistinctBy(row => row.Key).ToDictionary(row => row.Key, open.NameOf, StringComparer.Ordinal);
        return [.. keys.Select(key => (key, names.GetValueOrDefault(key, key)))];
    }
}
