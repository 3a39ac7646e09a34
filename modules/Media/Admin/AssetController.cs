using CommunityKit.Media.Assets;
using CommunityKit.Media.Folders;
using CommunityKit.Media.Storage;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Media.Admin;

/// <summary>One asset: its words, its focus, its content, where it is used, its end.</summary>
[RequirePermission(MediaPermissions.Manage)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(MediaPaths.Library + "/{id:guid}")]
internal sealed class AssetController(
    AssetReads reads,
    FolderReads folders,
    SaveFacts save,
    ReplaceContent replace,
    DeleteAsset delete,
    MediaFiles files,
    Words words,
    IStringLocalizer<MediaModule> text) : Controller
{
    private const int MaxPosters = 100;

    [HttpGet]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await reads.FindAsync(id, cancellationToken) is { } asset
            ? View("Asset", await PageAsync(asset, AssetForm.Of(asset, await reads.TagsAsync(id, cancellationToken)), cancellationToken))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Save(Guid id, [Bind(Prefix = "Form")] AssetForm form, CancellationToken cancellationToken)
    {
        if (await reads.FindAsync(id, cancellationToken) is not { } asset)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var outcome = await save.RunAsync(id, form.Version, form.Name, form.PosterId, form.ToFacts(), cancellationToken);
            if (outcome == SaveOutcome.Saved)
            {
                this.Flash(text["saved"]);
                return RedirectToAction(nameof(Index), new { id });
            }

            ModelState.AddModelError("", text["save." + outcome]);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Asset", await PageAsync(asset, form, cancellationToken));
    }

    [HttpPost("replace")]
    public async Task<IActionResult> Replace(Guid id, IFormFile? file, CancellationToken cancellationToken)
    {
        if (await reads.FindAsync(id, cancellationToken) is not { } asset)
        {
            return NotFound();
        }

        var refused = file is null ? text["upload.none"].Value : await TryReplaceAsync(id, file, cancellationToken);
        if (refused is null)
        {
            this.Flash(text["replaced"]);
            return RedirectToAction(nameof(Index), new { id });
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Asset", await PageAsync(asset, AssetForm.Of(asset, await reads.TagsAsync(id, cancellationToken)), cancellationToken) with { Refused = refused });
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await delete.RunAsync(id, cancellationToken);
        this.Flash(text["delete." + outcome], outcome == DeleteOutcome.Used ? AdminTone.Danger : AdminTone.Good);
        return outcome == DeleteOutcome.Used ? RedirectToAction(nameof(Index), new { id }) : Redirect($"~/{MediaPaths.Library}");
    }

    private async Task<string?> TryReplaceAsync(Guid id, IFormFile sent, CancellationToken cancellationToken)
    {
        var file = files.NewFile();
        try
        {
            await using (var target = new FileStream(file, FileMode.CreateNew, FileAccess.Write))
            {
                await sent.CopyToAsync(target, cancellationToken);
            }

            await replace.RunAsync(id, file, cancellationToken);
            return null;
        }
        catch (MediaRefusedException exception)
        {
            return words.Refusal(FactRules.Name(sent.FileName), exception);
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }

    private async Task<AssetPage> PageAsync(Asset asset, AssetForm form, CancellationToken cancellationToken)
    {
        var tree = await folders.TreeAsync(cancellationToken);
        var poster = asset.PosterId is { } id ? await reads.FindAsync(id, cancellationToken) : null;
        return new AssetPage
        {
            Asset = asset,
            Form = form,
            Uses = await reads.UsesAsync(asset.Id, cancellationToken),
            Twin = await reads.TwinAsync(asset.Hash, asset.Id, cancellationToken),
            Folders =
            [
                new SelectListItem(text["folder.top"], ""),
                .. tree.All.Select(entry => new SelectListItem(new string('\u2003', entry.Depth) + entry.Folder.Name, entry.Folder.Id.ToString())),
            ],
            Posters = asset.Kind == AssetKind.Video ? await PostersAsync(poster, cancellationToken) : [],
            Poster = poster?.Shown(),
        };
    }

    private async Task<IReadOnlyList<SelectListItem>> PostersAsync(Asset? chosen, CancellationToken cancellationToken)
    {
        var newest = (await reads.PageAsync(new AssetQuery(Kind: AssetKind.Picture), cursor: null, MaxPosters, cancellationToken)).Rows;
        var offered = chosen is null || newest.Any(asset => asset.Id == chosen.Id) ? newest : [chosen, .. newest];
        return [new SelectListItem(text["poster.none"], ""), .. offered.Select(asset => new SelectListItem(asset.Name, asset.Id.ToString()))];
    }
}
