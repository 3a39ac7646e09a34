using System.Collections.Immutable;
using System.Globalization;
using CommunityKit.Cms.Checks;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Merging;
using CommunityKit.Cms.Scheduling;
using CommunityKit.Cms.Taxonomies;
using CommunityKit.Cms.Types;
using CommunityKit.Cms.Workflow;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Editing;

/// <summary>The editor of one item: show, save, save by itself, publish, schedule, change its tree of blocks without JavaScript.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ContentPaths.Items + "/{id:guid}")]
public sealed class EditorController(
    EditorPages pages,
    ItemForm forms,
    BlockForms blockForms,
    IBlockCatalog catalog,
    SaveDraft save,
    PublishItem publish,
    ScheduleItem schedule,
    ReviewDraft review,
    ContentChecks checks,
    Merges merges,
    TermReads zone,
    IPermissionEvaluator permissions,
    TimeProvider clock,
    IStringLocalizer<CmsModule> text) : Controller
{
    public const string CommandField = "ck-do";
    private const int MaxFields = 20_000;
    private const string WhenPrefix = "when";

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { } item)
        {
            return NotFound();
        }

        var document = item.Document();
        return await EditorAsync(item, document, document, item.Token, ImmutableHashSet<string>.Empty, cancellationToken);
    }

    [HttpPost(""), RequestFormLimits(ValueCountLimit = MaxFields)]
    public async Task<IActionResult> Post(Guid id, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { DeletedAt: null } item)
        {
            return NotFound();
        }

        var posted = await forms.ReadAsync(this, await pages.TypeOfAsync(item, cancellationToken), cancellationToken);
        var command = Request.Form[CommandField].FirstOrDefault() ?? "";
        if (posted.IsIncomplete)
        {
            return await AgainAsync(item, posted, text["form.incomplete"], StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (posted.HasRowChange || command.Contains(':', StringComparison.Ordinal))
        {
            return await ChangeTreeAsync(item, posted, command, cancellationToken);
        }

        if (ModelState.ErrorCount > 0)
        {
            return await AgainAsync(item, posted, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        return command switch
        {
            "review" => await AskAsync(item, posted, cancellationToken),
            "publish" => await PublishAsync(item, posted, cancellationToken),
            "schedule" => await ScheduleAsync(item, posted, cancellationToken),
            _ => await SaveAsync(item, posted, cancellationToken),
        };
    }

    /// <summary>Saves while the editor types. Answers with what the form goes on from.</summary>
    [HttpPost("draft"), RequestFormLimits(ValueCountLimit = MaxFields)]
    public async Task<IActionResult> Draft(Guid id, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { DeletedAt: null } item)
        {
            return Answer(StatusCodes.Status410Gone, text["auto.gone"]);
        }

        var posted = await forms.ReadAsync(this, await pages.TypeOfAsync(item, cancellationToken), cancellationToken);
        if (posted.IsIncomplete)
        {
            return Answer(StatusCodes.Status422UnprocessableEntity, text["form.incomplete"]);
        }

        if (ModelState.ErrorCount > 0)
        {
            var problem = ModelState.Values.SelectMany(entry => entry.Errors).First().ErrorMessage;
            return Answer(StatusCodes.Status422UnprocessableEntity, problem);
        }

        var saved = await WriteAsync(id, posted, isAutomatic: true, cancellationToken);
        if (saved.IsOpen)
        {
            return Answer(StatusCodes.Status409Conflict, text["auto.conflict", saved.TheirName]);
        }

        if (saved.Result.Outcome != SaveOutcome.Done)
        {
            return Answer(StatusCodes.Status410Gone, text["auto.gone"]);
        }

        // With changes of another merged in, the form does not show what was saved: it goes on from what it says, and the next save merges again.
        var at = zone.Local(clock.GetUtcNow()).ToString("HH:mm", CultureInfo.InvariantCulture);
        return Json(new DraftAnswer(
            saved.IsMerged ? saved.TheirName.Length > 0 ? text["auto.merged", saved.TheirName] : text["auto.mergedBefore"] : text["auto.saved", at],
            (saved.IsMerged ? posted.Token : saved.Result.Token).ToString(CultureInfo.InvariantCulture),
            BaseText.Write(posted.Document)));
    }

    /// <summary>A new block for the form, not yet saved.</summary>
    [HttpPost("block")]
    public IActionResult Block(string kind, string? parent, int depth)
    {
        if (catalog.Find(kind) is not { } known || depth is < 1 or > ContentDocument.MaxDepth)
        {
            return NotFound();
        }

        var block = new ContentBlock(ContentBlock.NewId(), known.Name, known.Write(known.New()));
        var form = blockForms.Of([block], ImmutableHashSet.Create(block.Id), parent ?? "", depth)[0];
        return PartialView("_Block", form);
    }

    /// <summary>What to decide after two edits, decided.</summary>
    [HttpPost("merge")]
    public async Task<IActionResult> Merge(Guid id, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { DeletedAt: null } item || BaseText.Read(Request.Form[Merges.MineField]) is not { } mine)
        {
            return NotFound();
        }

        var origin = BaseText.Read(Request.Form[ItemForm.BaseField]) ?? ContentDocument.Empty;
        var decisions = Merges.Decisions(Request.Form);
        var result = ThreeWay.Merge(origin, mine, item.Document(), decisions);
        var isSame = Request.Form[ItemForm.TokenField] == item.Token.ToString(CultureInfo.InvariantCulture);
        if (!isSame || result.Conflicts.Any(conflict => !decisions.ContainsKey(conflict.Key)))
        {
            return MergeView(item, origin, mine, result, decisions);
        }

        var saved = await save.RunAsync(id, item.Token, result.Document, Items.Editor.Of(User), isAutomatic: false, cancellationToken);
        if (saved.Outcome == SaveOutcome.Stale)
        {
            // Somebody saved in this very moment: both edits once more, nothing of the user's is dropped.
            return await pages.FindAsync(id, cancellationToken) is { } now
                ? MergeView(now, origin, mine, ThreeWay.Merge(origin, mine, now.Document(), decisions), decisions)
                : NotFound();
        }

        this.Flash(text["flash.merged"]);
        return Redirect(Url.Action(nameof(Show), new { id })!);
    }

    private async Task<IActionResult> SaveAsync(ContentItem item, PostedItem posted, CancellationToken cancellationToken)
    {
        var saved = await WriteAsync(item.Id, posted, isAutomatic: false, cancellationToken);
        if (saved.IsOpen)
        {
            return await ConflictAsync(item, posted, cancellationToken);
        }

        if (saved.Result.Outcome != SaveOutcome.Done)
        {
            return NotFound();
        }

        this.Flash(saved.IsMerged ? saved.TheirName.Length > 0 ? text["flash.savedMerged", saved.TheirName] : text["flash.savedMergedBefore"] : text["flash.saved", saved.Result.Version!]);
        return Redirect(Url.Action(nameof(Show), new { id = item.Id })!);
    }

    private async Task<IActionResult> AskAsync(ContentItem item, PostedItem posted, CancellationToken cancellationToken)
    {
        if (await ReadyAsync(item, posted, CmsPermissions.Edit, cancellationToken) is not { } ready)
        {
            return Forbid();
        }

        if (ready.Answer is not null)
        {
            return ready.Answer;
        }

        var outcome = await review.RunAsync(item.Id, ready.Token, ReviewStep.Ask, User, null, cancellationToken);
        var isDone = outcome == ReviewOutcome.Done;
        this.Flash(text[isDone ? "review.done.Ask" : "flash.lookFirst"], isDone ? AdminTone.Good : AdminTone.Warning);
        return Redirect(Url.Action(nameof(Show), new { id = item.Id })!);
    }

    private async Task<IActionResult> PublishAsync(ContentItem item, PostedItem posted, CancellationToken cancellationToken)
    {
        if (await ReadyAsync(item, posted, CmsPermissions.Publish, cancellationToken) is not { } ready)
        {
            return Forbid();
        }

        if (ready.Answer is not null)
        {
            return ready.Answer;
        }

        var result = await publish.RunAsync(item.Id, ready.Token, Items.Editor.Of(User), cancellationToken);
        switch (result.Outcome)
        {
            case SaveOutcome.PathTaken:
                ModelState.AddModelError(FieldForm.PrefixOf(CommonFields.Path) + ".Value", text["check.pathTaken"]);
                return await AgainAsync(item, posted with { Token = ready.Token, Base = posted.Document }, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            case SaveOutcome.NotApproved:
                return await AgainAsync(await pages.FindAsync(item.Id, cancellationToken) ?? item, posted with { Token = ready.Token, Base = posted.Document }, text["review.needed"], StatusCodes.Status422UnprocessableEntity, cancellationToken);
            case SaveOutcome.Done:
                this.Flash(ready.Hints == 0 ? text["flash.published", result.Version!] : text["flash.publishedHints", result.Version!, ready.Hints]);
                break;
            default:
                // Somebody saved between the two steps: look first.
                this.Flash(text["flash.lookFirst"], AdminTone.Warning);
                break;
        }

        return Redirect(Url.Action(nameof(Show), new { id = item.Id })!);
    }

    private async Task<IActionResult> ScheduleAsync(ContentItem item, PostedItem posted, CancellationToken cancellationToken)
    {
        var when = new ScheduleInput();
        await TryUpdateModelAsync(when, WhenPrefix);
        var now = clock.GetUtcNow();
        if (ModelState.ErrorCount == 0 && when is { PublishAt: null, TakeDownAt: null })
        {
            ModelState.AddModelError(WhenPrefix + ".PublishAt", text["when.none"]);
        }

        foreach (var (name, at) in (IEnumerable<(string, DateTimeOffset?)>)[(nameof(when.PublishAt), when.PublishAt), (nameof(when.TakeDownAt), when.TakeDownAt)])
        {
            if (at <= now)
            {
                ModelState.AddModelError($"{WhenPrefix}.{name}", text["when.past"]);
            }
        }

        if (when.PublishAt >= when.TakeDownAt)
        {
            ModelState.AddModelError(WhenPrefix + ".TakeDownAt", text["when.order"]);
        }

        if (ModelState.ErrorCount > 0)
        {
            return await AgainAsync(item, posted, null, StatusCodes.Status422UnprocessableEntity, cancellationToken, when);
        }

        if (await ReadyAsync(item, posted, CmsPermissions.Publish, cancellationToken) is not { } ready)
        {
            return Forbid();
        }

        if (ready.Answer is not null)
        {
            return ready.Answer;
        }

        var result = await schedule.RunAsync(item.Id, ready.Token, when.PublishAt, when.TakeDownAt, Items.Editor.Of(User), cancellationToken);
        if (result.Outcome == SaveOutcome.NotApproved)
        {
            return await AgainAsync(await pages.FindAsync(item.Id, cancellationToken) ?? item, posted with { Token = ready.Token, Base = posted.Document }, text["review.neededForTime"], StatusCodes.Status422UnprocessableEntity, cancellationToken, when);
        }

        this.Flash(text[result.Outcome == SaveOutcome.Done ? "flash.scheduled" : "flash.lookFirst"], result.Outcome == SaveOutcome.Done ? AdminTone.Good : AdminTone.Warning);
        return Redirect(Url.Action(nameof(Show), new { id = item.Id })!);
    }

    /// <summary>Writes the form as working copy and checks it. Null without permission; an answer when it cannot go live like this.</summary>
    private async Task<(long Token, int Hints, IActionResult? Answer)?> ReadyAsync(
        ContentItem item, PostedItem posted, string permission, CancellationToken cancellationToken)
    {
        if (!await permissions.HasAsync(User, permission, cancellationToken))
        {
            return null;
        }

        var saved = await WriteAsync(item.Id, posted, isAutomatic: true, cancellationToken);
        if (saved.IsOpen)
        {
            return (0, 0, await ConflictAsync(item, posted, cancellationToken));
        }

        if (saved.Result.Outcome != SaveOutcome.Done)
        {
            return (0, 0, NotFound());
        }

        if (saved.IsMerged)
        {
            this.Flash(text["flash.lookFirst"], AdminTone.Warning);
            return (0, 0, Redirect(Url.Action(nameof(Show), new { id = item.Id })!));
        }

        var findings = await checks.RunAsync(item, await pages.TypeOfAsync(item, cancellationToken), posted.Document, cancellationToken);
        var stops = findings.Where(finding => finding.IsStop).ToList();
        if (stops.Count == 0)
        {
            return (saved.Result.Token, findings.Count, null);
        }

        stops.ForEach(finding => ModelState.AddModelError(finding.Field, finding.Message));
        var now = posted with { Token = saved.Result.Token, Base = posted.Document };
        return (0, 0, await AgainAsync(item, now, text["form.notLive"], StatusCodes.Status422UnprocessableEntity, cancellationToken));
    }

    private Task<WrittenDraft> WriteAsync(Guid id, PostedItem posted, bool isAutomatic, CancellationToken cancellationToken) =>
        merges.WriteAsync(id, posted, Items.Editor.Of(User), isAutomatic, cancellationToken);

    private async Task<IActionResult> ConflictAsync(ContentItem item, PostedItem posted, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Merge", merges.Page(await pages.FindAsync(item.Id, cancellationToken) ?? item, posted));
    }

    private ViewResult MergeView(
        ContentItem item, ContentDocument origin, ContentDocument mine, MergeResult result, IReadOnlyDictionary<string, Side> decisions)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Merge", merges.Page(item, origin, mine, result, decisions));
    }

    private async Task<IActionResult> ChangeTreeAsync(ContentItem item, PostedItem posted, string command, CancellationToken cancellationToken)
    {
        var (blocks, removed, open) = (posted.Document.Blocks, posted.Removed, ImmutableHashSet<string>.Empty);
        var parts = command.Split(':', 3);
        var id = parts.Length > 1 ? parts[1] : "";
        switch (parts[0])
        {
            case "add" when Request.Form["kind-for:" + id].ToString() is { } kind && catalog.Find(kind) is { } known:
                var block = new ContentBlock(ContentBlock.NewId(), known.Name, known.Write(known.New()));
                blocks = TreeEdit.Insert(blocks, block, id);
                open = open.Add(block.Id);
                break;
            case "up" or "down":
                blocks = TreeEdit.Shift(blocks, id, parts[0] == "up" ? -1 : 1);
                break;
            case "out":
                blocks = TreeEdit.MoveOut(blocks, id);
                break;
            case "in":
                blocks = TreeEdit.MoveIn(blocks, id, each => catalog.Find(each.Kind)?.HoldsBlocks == true);
                break;
            case "copy":
                blocks = TreeEdit.Duplicate(blocks, id);
                break;
            case "remove" when TreeEdit.Find(blocks, id) is { } gone:
                blocks = TreeEdit.Remove(blocks, id);
                removed = [.. removed, .. gone.WithInner().Select(inner => inner.Id)];
                break;
        }

        var changed = posted.Document.WithBlocks(blocks);
        if (changed.AllBlocks().Count() > ContentDocument.MaxBlocks || changed.Depth() > ContentDocument.MaxDepth)
        {
            ModelState.Clear();
            return await AgainAsync(
                item, posted, text["form.limit", ContentDocument.MaxBlocks, ContentDocument.MaxDepth], StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        // What was typed is in the document by now.
        ModelState.Clear();
        return await AgainAsync(
            item, posted with { Document = changed, Removed = removed }, null, StatusCodes.Status200OK, cancellationToken, open: open);
    }

    private async Task<IActionResult> AgainAsync(
        ContentItem item,
        PostedItem posted,
        string? notice,
        int status,
        CancellationToken cancellationToken,
        ScheduleInput? when = null,
        ImmutableHashSet<string>? open = null)
    {
        Response.StatusCode = status;
        var wrong = ModelState.Where(entry => entry.Value?.Errors.Count > 0 && entry.Key.StartsWith("s.", StringComparison.Ordinal)).Select(entry => entry.Key.Split('.')[1]);
        var page = await pages.BuildAsync(
            item, posted.Document, posted.Base ?? ContentDocument.Empty, posted.Token, (open ?? []).Union(wrong), cancellationToken);
        return await ViewAsync(page with { IsUnsaved = true, Notice = notice, Removed = posted.Removed, When = when ?? new() });
    }

    private async Task<IActionResult> EditorAsync(
        ContentItem item, ContentDocument document, ContentDocument origin, long token, ImmutableHashSet<string> open, CancellationToken cancellationToken) =>
        await ViewAsync(await pages.BuildAsync(item, document, origin, token, open, cancellationToken));

    private async Task<IActionResult> ViewAsync(EditorPage page) =>
        View("Editor", page with { MayPublish = await permissions.HasAsync(User, CmsPermissions.Publish, HttpContext.RequestAborted) });

    private ObjectResult Answer(int status, string message) =>
        StatusCode(status, new DraftAnswer(message, null, null));
}
