using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Types;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Comments;

/// <summary>Comments on a draft. One form serves the whole page, so that nothing typed anywhere is lost by a button elsewhere.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ContentPaths.Items + "/{id:guid}/comments")]
public sealed class CommentsController(
    EditorPages editors, CommentReads comments, Discuss discuss, BlockForms blocks, PageWords words, IStringLocalizer<CmsModule> text) : Controller
{
    /// <summary>In front of the place that a text is about.</summary>
    public const string SayPrefix = "say:";

    /// <summary>In front of the thread that a text answers.</summary>
    public const string AnswerPrefix = "answer:";

    /// <summary>Name of the buttons: <c>settle:</c> or <c>open:</c> and the thread, or nothing more than to say what was typed.</summary>
    public const string CommandField = "talk-do";

    /// <summary>True to go back to the page with all comments.</summary>
    public const string BackField = "all";

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await editors.FindAsync(id, cancellationToken) is not { } item)
        {
            return NotFound();
        }

        var type = await editors.TypeOfAsync(item, cancellationToken);
        var threads = await comments.ThreadsAsync(id, cancellationToken);
        return View("Comments", new CommentsPage(item.Title, words.ItemUrl(id), [.. Places(type, item.Document(), threads)]));
    }

    [HttpPost("")]
    public async Task<IActionResult> Post(Guid id, CancellationToken cancellationToken)
    {
        if (await editors.FindAsync(id, cancellationToken) is not { DeletedAt: null } item)
        {
            return NotFound();
        }

        var (type, document, editor) = (await editors.TypeOfAsync(item, cancellationToken), item.Document(), Items.Editor.Of(User));
        var said = 0;
        foreach (var (name, value) in Request.Form.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
        {
            if (name.StartsWith(SayPrefix, StringComparison.Ordinal) && CommentAnchor.IsIn(name[SayPrefix.Length..], type, document))
            {
                await discuss.SayAsync(id, name[SayPrefix.Length..], value.ToString(), editor, cancellationToken);
                said++;
            }
            else if (name.StartsWith(AnswerPrefix, StringComparison.Ordinal) && Guid.TryParse(name[AnswerPrefix.Length..], out var thread)
                && await discuss.AnswerAsync(id, thread, value.ToString(), editor, cancellationToken))
            {
                said++;
            }
        }

        var parts = Request.Form[CommandField].ToString().Split(':', 2);
        if (parts is [("settle" or "open"), var settled] && Guid.TryParse(settled, out var which))
        {
            await discuss.SettleAsync(id, which, parts[0] == "settle", editor, cancellationToken);
        }
        else if (said == 0)
        {
            this.Flash(text["talk.nothing"], CommunityKit.UI.Admin.Lists.AdminTone.Warning);
        }

        return Redirect(words.ItemUrl(id) + (Request.Form[BackField] == "true" ? "/comments" : ""));
    }

    private IEnumerable<Talk> Places(ContentType type, ContentDocument document, IReadOnlyList<CommentThread> threads)
    {
        var byPlace = threads.ToLookup(thread => thread.First.Anchor, StringComparer.Ordinal);
        var places = ItemFields.All(type).Select(field => (Anchor: CommentAnchor.Field(field.Name), Label: field.Label.For()))
            .Concat(document.AllBlocks().Select(block => (CommentAnchor.Block(block.Id), blocks.LabelOf(block.Kind))))
            .Where(place => byPlace[place.Item1].Any())
            .Prepend((CommentAnchor.Page, text["talk.page"].Value))
            .ToList();
        foreach (var (anchor, label) in places)
        {
            yield return new(anchor, label, [.. byPlace[anchor]]) { ShowsSettled = true };
        }

        foreach (var gone in byPlace.Where(group => places.TrueForAll(place => place.Item1 != group.Key)))
        {
            yield return new(gone.Key, text["talk.gone"], [.. gone]) { ShowsSettled = true };
        }
    }
}
