using CommunityKit.Admin.Frame;
using CommunityKit.Admin.Generated;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityKit.Admin.Lists;

/// <summary>Keeping and dropping views of lists. A view belongs to its user; others never see it.</summary>
public sealed class ViewsController(Words words, SavedViews views, GeneratedPages pages, IModuleGuard guard) : AdminController
{
    /// <summary>Keeps the question that a list shows under a name.</summary>
    [HttpPost("admin/views")]
    public async Task<IActionResult> Save(
        [FromForm] string? list, [FromForm] string? name, [FromForm] string? query, CancellationToken cancellationToken)
    {
        if (pages.FindList(list ?? "") is not { } place || User.FindId() is not { } user)
        {
            return BadRequest();
        }

        var question = await QuestionAsync(place, query ?? "", cancellationToken);
        var title = name?.Trim() ?? "";
        if (title.Length is 0 or > SavedView.MaxName || question.Length > SavedView.MaxQuery)
        {
            this.Flash(words.Own["views.bad", SavedView.MaxName], AdminTone.Warning);
        }
        else if (await views.SaveAsync(user, place.Path, title, question, cancellationToken))
        {
            this.Flash(words.Own["views.saved", title]);
        }
        else
        {
            this.Flash(words.Own["views.tooMany", SavedViews.MaxPerList], AdminTone.Warning);
        }

        return ToPath(place.ListPath + question);
    }

    /// <summary>Drops a view.</summary>
    [HttpPost("admin/views/{id:guid}/drop")]
    public async Task<IActionResult> Drop(Guid id, [FromForm] string? list, CancellationToken cancellationToken)
    {
        if (pages.FindList(list ?? "") is not { } place || User.FindId() is not { } user)
        {
            return BadRequest();
        }

        await views.DropAsync(user, id, cancellationToken);
        this.Flash(words.Own["views.dropped"]);
        return ToPath(place.ListPath);
    }

    /// <summary>What the list makes of the posted query, without the page that the user was on.</summary>
    private ValueTask<string> QuestionAsync(Place place, string query, CancellationToken cancellationToken) =>
        guard.RunAsync(
            place.Module,
            place.Part,
            _ =>
            {
                var asked = new QueryCollection(QueryHelpers.ParseQuery(query));
                return new ValueTask<string>(
                    ListQuery.Read(asked, OpenList.At(place, HttpContext.RequestServices).Definition).First().ToQueryString());
            },
            fallback: "",
            cancellationToken);
}
