using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Types;
using CommunityKit.UI.Blocks;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Cms.References;

/// <summary>Choosing what a field refers to: a page of its own without JavaScript, a list for the editor's script.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReferencesController(
    EditorPages pages, ItemForm forms, Merges merges, SaveDraft save, ReferenceReads references, IBlockCatalog catalog, PageUrls urls) : Controller
{
    private const int MaxFields = 20_000;
    private const int Shown = 20;
    private const int MaxTries = 5;
    private const string One = ContentPaths.Items + "/{id:guid}";

    /// <summary>What can be chosen.</summary>
    [HttpGet("admin/content/references")]
    public async Task<IActionResult> Find(string? kind, string? q, CancellationToken cancellationToken) =>
        Json((await references.SearchAsync(kind ?? "", q ?? "", Shown, cancellationToken))
            .Select(target => new ReferenceResource(target.Key, target.Title, target.Note, urls.File(target.Picture))));

    /// <summary>Keeps what the editor's form says, then shows what can be chosen.</summary>
    [HttpPost(One + "/choose"), RequestFormLimits(ValueCountLimit = MaxFields)]
    public async Task<IActionResult> Keep(Guid id, string? field, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { DeletedAt: null } item)
        {
            return NotFound();
        }

        var posted = await forms.ReadAsync(this, await pages.TypeOfAsync(item, cancellationToken), cancellationToken);
        var isKept = !posted.IsIncomplete && ModelState.ErrorCount == 0
            && await merges.WriteAsync(id, posted, Items.Editor.Of(User), isAutomatic: true, cancellationToken) is { IsOpen: false, Result.Outcome: SaveOutcome.Done };

        // What could not be kept goes to the editor as it came: it says what is wrong, or shows both edits.
        return isKept ? RedirectToAction(nameof(Choose), new { id, field }) : RedirectPreserveMethod(urls.Of($"/{ContentPaths.Items}/{id}"));
    }

    [HttpGet(One + "/choose")]
    public async Task<IActionResult> Choose(Guid id, string? field, string? kind, string? q, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { DeletedAt: null } item
            || await KindsAsync(item, field, cancellationToken) is not { Count: > 0 } kinds)
        {
            return NotFound();
        }

        var shown = kinds.Contains(kind, StringComparer.Ordinal) ? kind! : kinds[0];
        return View("Choose", new ChoosePage(
            item.Title,
            urls.Of($"/{ContentPaths.Items}/{id}"),
            field!,
            shown,
            [.. kinds.Select(each => (each, references.LabelOf(each)))],
            q ?? "",
            await references.SearchAsync(shown, q ?? "", Shown, cancellationToken)));
    }

    /// <summary>Puts the choice into the working copy.</summary>
    [HttpPost(One + "/chosen")]
    public async Task<IActionResult> Take(Guid id, string? field, string? kind, string? key, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (await pages.FindAsync(id, cancellationToken) is not { DeletedAt: null } item
                || await KindsAsync(item, field, cancellationToken) is not { } kinds || kind is null || !kinds.Contains(kind, StringComparer.Ordinal))
            {
                return NotFound();
            }

            var result = await save.RunAsync(
                id, item.Token, Set(item.Document(), field!, kind, key ?? ""), Items.Editor.Of(User), isAutomatic: true, cancellationToken);
            if (result.Outcome != SaveOutcome.Stale)
            {
                break;
            }
        }

        return Redirect(urls.Of($"/{ContentPaths.Items}/{id}") + "#" + field!.Replace('.', '_'));
    }

    /// <summary>The kinds that a field takes: <c>f.NAME.Value</c> of content, <c>s.BLOCK.SETTING</c> of a block.</summary>
    private async Task<IReadOnlyList<string>?> KindsAsync(ContentItem item, string? field, CancellationToken cancellationToken)
    {
        var parts = (field ?? "").Split('.');
        return parts switch
        {
            ["f", var name, "Value"] => (await pages.TypeOfAsync(item, cancellationToken)).Fields
                .FirstOrDefault(each => each.Name == name && each.Kind == ContentFieldKind.Reference)?.References.Where(references.Kinds.Contains).ToList(),
            ["s", var block, var setting] when item.Document().AllBlocks().FirstOrDefault(each => each.Id == block) is { } placed
                && catalog.Find(placed.Kind) is { } known && ReferenceForms.KindOf(known.Declaration.SettingsType, setting) is { } kind => [kind],
            _ => null,
        };
    }

    private static ContentDocument Set(ContentDocument document, string field, string kind, string key)
    {
        var parts = field.Split('.');
        if (parts[0] == "f")
        {
            return document.With(parts[1], key.Length == 0 ? null : ReferenceValue.Write(new(kind, key)));
        }

        var name = JsonNamingPolicy.CamelCase.ConvertName(parts[2]);
        return document.WithBlocks(Set(document.Blocks, parts[1], name, key));
    }

    private static List<ContentBlock> Set(IReadOnlyList<ContentBlock> blocks, string id, string setting, string key) =>
        [.. blocks.Select(block => block.Id == id
            ? block with { Settings = ReferenceValue.With(block.Settings, setting, key) }
            : block with { Children = Set(block.Children, id, setting, key) })];
}
