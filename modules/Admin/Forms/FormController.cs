using CommunityKit.Admin.Frame;
using CommunityKit.Admin.Generated;
using CommunityKit.Admin.Lists;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Admin.Forms;

/// <summary>Generated forms: <c>/admin/{path}/new</c> and <c>/admin/{path}/{key}</c>.</summary>
[GuardedPlace]
public sealed class FormController(Editor editor, EditAnswers answers, Words words) : PlaceController
{
    private const int MaxFields = 20_000;

    /// <summary>Opens a form.</summary>
    [HttpGet("admin/{**path}"), ForPlace(PlaceKind.Form)]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (!await MayAsync(Place.Form!.Value.Permission))
        {
            return NoPermission(Place.Form.Value.Permission);
        }

        var target = new ThingTarget(Place, HttpContext.RequestServices);
        return await target.LoadAsync(cancellationToken) is { } model
            ? View("Form", PageOf(target, model) with { SavedAt = EditAnswers.TakeSaved(this) })
            : Missing(Place.ListPath);
    }

    /// <summary>Saves a form, or carries out one of its buttons.</summary>
    [HttpPost("admin/{**path}"), ForPlace(PlaceKind.Form), RequestFormLimits(ValueCountLimit = MaxFields)]
    public async Task<IActionResult> Save(CancellationToken cancellationToken)
    {
        if (!await MayAsync(Place.Form!.Value.Permission))
        {
            return NoPermission(Place.Form.Value.Permission);
        }

        var target = new ThingTarget(Place, HttpContext.RequestServices);
        switch (await editor.PostAsync(this, target, cancellationToken))
        {
            case null:
                return Missing(Place.ListPath);
            case { Kind: EditOutcomeKind.Saved } saved:
                answers.Saved(this);
                return ToPath(Place.FormPathOf(saved.Key.Length > 0 ? saved.Key : Place.Key ?? GeneratedPages.NewKey));
            case { Kind: EditOutcomeKind.Gone } gone:
                // What was typed for a thing that is gone can be saved as a new one.
                var anew = PageOf(target, gone.Model) with { PostUrl = Request.PathBase + Place.FormPathOf(GeneratedPages.NewKey), DeleteUrl = null };
                return await answers.ShowAsync(this, anew, gone, cancellationToken);
            case var outcome:
                return await answers.ShowAsync(this, PageOf(target, outcome.Model), outcome, cancellationToken);
        }
    }

    /// <summary>Deletes a thing, after the question.</summary>
    [HttpPost("admin/{**path}"), ForPlace(PlaceKind.Delete)]
    public async Task<IActionResult> Delete([FromForm(Name = "ck-agreed")] string? agreed, CancellationToken cancellationToken)
    {
        if (!await MayAsync(Place.Form!.Value.Permission))
        {
            return NoPermission(Place.Form.Value.Permission);
        }

        var target = new ThingTarget(Place, HttpContext.RequestServices);
        if (target.Definition.DeleteKey is null || await target.LoadAsync(cancellationToken) is not { } model)
        {
            return Missing(Place.ListPath);
        }

        if (agreed != "yes")
        {
            return View("DeleteConfirm", PageOf(target, model));
        }

        switch (await target.DeleteAsync(User, cancellationToken))
        {
            case { IsDeleted: true }:
                this.Flash(words.Own["form.deleted", target.NameOf(model)]);
                return ToPath(Place.ListPath);
            case { Problems: { Count: > 0 } problems }:
                foreach (var (_, message) in problems)
                {
                    ModelState.AddModelError("", message);
                }

                break;
            default:
                ModelState.AddModelError("", words.Own["form.deleteFailed"]);
                break;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Form", PageOf(target, model));
    }

    private FormPage PageOf(ThingTarget target, object model)
    {
        var listTitle = Place.List is null ? null : OpenList.At(Place, HttpContext.RequestServices).Title;
        var title = target.TitleOf(model);
        var isDeletable = Place.Key is not null && target.Definition.DeleteKey is not null;
        return new FormPage
        {
            Model = model,
            Target = target,
            Groups = target.Shape.GroupsOf(target.Definition, key => target.Words[key]),
            Title = title,
            PostUrl = Request.PathBase + Place.FormPath,
            Trail = listTitle is null ? [(title, null)] : [(listTitle, Place.ListPath), (title, null)],
            Base = target.Shape.Fingerprints(model),
            ShopUrl = target.ShopPathOf(model) is { } path ? Request.PathBase + path : null,
            DeleteUrl = isDeletable ? $"{Request.PathBase}{Place.FormPath}/delete" : null,
            DeleteQuestion = isDeletable ? target.Words[target.Definition.DeleteKey!, target.NameOf(model)] : null,
        };
    }
}
