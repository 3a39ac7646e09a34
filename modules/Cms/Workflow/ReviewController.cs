using CommunityKit.Cms.Checks;
using CommunityKit.Cms.Comments;
using CommunityKit.Cms.Comparing;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Workflow;

/// <summary>The last look before something goes live: compare with what is live, ask for a review, decide it, publish.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ContentPaths.Items + "/{id:guid}/review")]
public sealed class ReviewController(
    IDbContextFactory<CmsDb> reading,
    EditorPages editors,
    ContentChecks checks,
    CommentReads comments,
    ReviewedTypes reviewed,
    ReviewDraft review,
    PublishItem publish,
    BlockForms blocks,
    PageWords words,
    IPermissionEvaluator permissions,
    IStringLocalizer<CmsModule> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await editors.FindAsync(id, cancellationToken) is { DeletedAt: null } item
            ? View("Review", await PageAsync(item, cancellationToken))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Step(Guid id, long token, ReviewStep step, string? note, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await editors.FindAsync(id, cancellationToken) is not { DeletedAt: null } item)
        {
            return NotFound();
        }

        if (step == ReviewStep.Ask && (await PageAsync(item, cancellationToken)) is { HasStops: true } stopped)
        {
            return Again(stopped, text["review.stops"]);
        }

        var outcome = await review.RunAsync(id, token, step, User, note, cancellationToken);
        switch (outcome)
        {
            case ReviewOutcome.Done:
                this.Flash(text["review.done." + step]);
                return Redirect(words.ItemUrl(id) + (step is ReviewStep.Approve ? "/review" : ""));
            case ReviewOutcome.Missing:
                return NotFound();
            case ReviewOutcome.Forbidden:
                return Forbid();
            case ReviewOutcome.Stale:
                this.Flash(text["flash.lookFirst"], AdminTone.Warning);
                return Redirect(words.ItemUrl(id) + "/review");
            default:
                return Again(await PageAsync(await editors.FindAsync(id, cancellationToken) ?? item, cancellationToken), text["review.refused." + outcome]);
        }
    }

    /// <summary>Puts the working copy live as it was looked at.</summary>
    [HttpPost("publish"), RequirePermission(CmsPermissions.Publish)]
    public async Task<IActionResult> Publish(Guid id, long token, CancellationToken cancellationToken)
    {
        if (await editors.FindAsync(id, cancellationToken) is not { DeletedAt: null } item)
        {
            return NotFound();
        }

        var page = await PageAsync(item, cancellationToken);
        if (item.Token == token && page.HasStops)
        {
            return Again(page, text["form.notLive"]);
        }

        var result = await publish.RunAsync(id, token, Items.Editor.Of(User), cancellationToken);
        switch (result.Outcome)
        {
            case SaveOutcome.Done:
                this.Flash(text["flash.published", result.Version!]);
                return Redirect(words.ItemUrl(id));
            case SaveOutcome.PathTaken:
                return Again(page, text["check.pathTaken"]);
            case SaveOutcome.NotApproved:
                return Again(page, text["review.needed"]);
            default:
                this.Flash(text["flash.lookFirst"], AdminTone.Warning);
                return Redirect(words.ItemUrl(id) + "/review");
        }
    }

    private ViewResult Again(ReviewPage page, string notice)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Review", page with { Notice = notice });
    }

    private async Task<ReviewPage> PageAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var type = await editors.TypeOfAsync(item, cancellationToken);
        var document = item.Document();
        return new ReviewPage
        {
            Item = item,
            Url = words.ItemUrl(item.Id),
            Changes = new(item.Title, words.ItemUrl(item.Id), item.LiveVersion ?? 0, 0, Comparison.Of(await LiveAsync(item, cancellationToken), document), blocks, words),
            Findings = await checks.RunAsync(item, type, document, cancellationToken),
            NeedsReview = reviewed.Demands(type),
            OpenComments = await comments.OpenAsync(item.Id, cancellationToken),
            MayPublish = await permissions.HasAsync(User, CmsPermissions.Publish, cancellationToken),
            MayApprove = await permissions.HasAsync(User, CmsPermissions.Approve, cancellationToken),
            IsAuthor = User.FindId() is not { } id || ReviewRules.Authors(item.Authors).Contains(id),
        };
    }

    private async Task<ContentDocument> LiveAsync(ContentItem item, CancellationToken cancellationToken)
    {
        if (item.LiveVersion is not { } number)
        {
            return ContentDocument.Empty;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return ContentDocument.Parse(await db.Versions.Where(v => v.ItemId == item.Id && v.Number == number).Select(v => v.Document).FirstAsync(cancellationToken));
    }
}
