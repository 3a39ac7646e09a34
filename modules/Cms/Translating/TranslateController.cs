using System.Globalization;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Translating;

/// <summary>Begins translations, and edits them beside their sources with the form of the editor.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ContentPaths.Items + "/{id:guid}/translate")]
public sealed class TranslateController(
    IDbContextFactory<CmsDb> reading,
    EditorPages editors,
    TranslatePages pages,
    TranslationReads translations,
    StartTranslation start,
    FollowSource follow,
    ItemForm forms,
    Merges merges,
    PageWords words,
    ISettings<ShopSettings> shop,
    IStringLocalizer<CmsModule> text) : Controller
{
    public const string SourceField = "source";
    public const string SourceTokenField = "source-token";
    public const string InStepField = "in-step";
    private const int MaxFields = 20_000;

    /// <summary>Begins the translation of an item.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Start(Guid id, string culture, CancellationToken cancellationToken)
    {
        if (!shop.Current.Cultures.Contains(culture, StringComparer.Ordinal)
            || await start.RunAsync(id, culture, Items.Editor.Of(User), cancellationToken) is not { } item)
        {
            return NotFound();
        }

        // One that was deleted is in the editor, where it can be brought back.
        return Redirect(await editors.FindAsync(item, cancellationToken) is { DeletedAt: null } ? Url.Action(nameof(Show), new { id = item })! : words.ItemUrl(item));
    }

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, Guid? from, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, from, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var document = found.Item.Document();
        return View("Translate", await pages.BuildAsync(found.Item, found.Source, found.Translation, document, document, found.Item.Token, cancellationToken));
    }

    [HttpPost(""), RequestFormLimits(ValueCountLimit = MaxFields)]
    public async Task<IActionResult> Save(Guid id, CancellationToken cancellationToken)
    {
        var from = Guid.TryParse(Request.Form[SourceField], out var source) ? source : (Guid?)null;
        if (await FindAsync(id, from, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var posted = await forms.ReadAsync(this, await editors.TypeOfAsync(found.Item, cancellationToken), cancellationToken);
        if (posted.IsIncomplete || ModelState.ErrorCount > 0)
        {
            return await AgainAsync(found, posted, posted.IsIncomplete ? text["form.incomplete"].Value : null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (posted.HasRowChange)
        {
            ModelState.Clear();
            return await AgainAsync(found, posted, null, StatusCodes.Status200OK, cancellationToken);
        }

        if (Request.Form[EditorController.CommandField] == "bring")
        {
            posted = posted with { Document = TranslatedTexts.WithMissingBlocks(found.Source.Document(), posted.Document) };
        }

        var editor = Items.Editor.Of(User);
        var saved = await merges.WriteAsync(id, posted, editor, isAutomatic: false, cancellationToken);
        if (saved.IsOpen)
        {
            return await ConflictAsync(found.Item, posted, cancellationToken);
        }

        if (saved.Result.Outcome != SaveOutcome.Done)
        {
            return NotFound();
        }

        this.Flash(text["flash.saved", saved.Result.Version!]);
        if (Request.Form[InStepField] == "true"
            && !(long.TryParse(Request.Form[SourceTokenField], NumberStyles.None, CultureInfo.InvariantCulture, out var token)
                && await follow.RunAsync(id, found.Source.Id, token, editor, cancellationToken)))
        {
            this.Flash(text["translate.moved"], AdminTone.Warning);
        }

        return Redirect(Url.Action(nameof(Show), new { id, from = found.Translation is null ? from : null })!);
    }

    private async Task<IActionResult> AgainAsync(
        (ContentItem Item, ContentItem Source, Translation? Translation) found, PostedItem posted, string? notice, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        var page = await pages.BuildAsync(
            found.Item, found.Source, found.Translation, posted.Document, posted.Base ?? ContentDocument.Empty, posted.Token, cancellationToken);
        return View("Translate", page with { IsUnsaved = true, Notice = notice });
    }

    private async Task<IActionResult> ConflictAsync(ContentItem item, PostedItem posted, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Merge", merges.Page(await editors.FindAsync(item.Id, cancellationToken) ?? item, posted));
    }

    /// <summary>A translation and its source: the one that it follows, the one that was asked for, or another of its set.</summary>
    private async Task<(ContentItem Item, ContentItem Source, Translation? Translation)?> FindAsync(Guid id, Guid? from, CancellationToken cancellationToken)
    {
        if (await editors.FindAsync(id, cancellationToken) is not { DeletedAt: null } item)
        {
            return null;
        }

        if (await translations.FindAsync(id, cancellationToken) is var (translation, followed))
        {
            return (item, followed, translation);
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var wanted = shop.Current.DefaultCulture;
        var source = await db.Items
            .Where(i => i.SetId == item.SetId && i.Id != id && i.DeletedAt == null && (from == null || i.Id == from))
            .OrderByDescending(i => i.Culture == wanted).ThenBy(i => i.Culture)
            .FirstOrDefaultAsync(cancellationToken);
        return source is null ? null : (item, source, null);
    }
}
