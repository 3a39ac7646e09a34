using CommunityKit.Images;
using CommunityKit.Media.Assets;
using CommunityKit.Media.Folders;
using CommunityKit.Media.Storage;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Media.Admin;

/// <summary>The library: what is there, and new files.</summary>
[RequirePermission(MediaPermissions.Manage)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(MediaPaths.Library)]
internal sealed class LibraryController(
    AssetReads reads,
    FolderReads folders,
    AddAsset add,
    SaveFolder saveFolder,
    MediaFiles files,
    IImageProcessor images,
    ISettings<MediaSettings> settings,
    Words words,
    IStringLocalizer<MediaModule> text) : Controller
{
    private const int PageSize = 48;

    [HttpGet]
    public async Task<IActionResult> Index(string? q, Guid? folder, string? tag, AssetKind? kind, string? cursor, CancellationToken cancellationToken) =>
        View("Library", await PageAsync(new AssetQuery(q is { Length: > 0 } ? q : null, folder, tag is { Length: > 0 } ? tag : null, kind), cursor, [], cancellationToken));

    /// <summary>Several files in one form, for browsers without JavaScript; with it they come in pieces through the API.</summary>
    [HttpPost("upload")]
    public async Task<IActionResult> Upload(IReadOnlyList<IFormFile> sent, Guid? folder, CancellationToken cancellationToken)
    {
        var refused = new List<string>();
        foreach (var file in sent)
        {
            try
            {
                await TakeAsync(file, folder, cancellationToken);
            }
            catch (MediaRefusedException exception)
            {
                refused.Add(words.Refusal(FactRules.Name(file.FileName), exception));
            }
        }

        if (refused.Count > 0 || sent.Count == 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Library", await PageAsync(new AssetQuery(FolderId: folder), cursor: null, sent.Count == 0 ? [text["upload.none"]] : refused, cancellationToken));
        }

        this.Flash(text["upload.done", sent.Count]);
        return RedirectToAction(nameof(Index), new { folder });
    }

    [HttpPost("folders")]
    public async Task<IActionResult> MakeFolder(string? name, Guid? folder, CancellationToken cancellationToken)
    {
        var (outcome, id) = await saveFolder.MakeAsync(folder, name ?? "", cancellationToken);
        return After(outcome, outcome == FolderOutcome.Done ? id : folder);
    }

    [HttpPost("folders/{id:guid}")]
    public async Task<IActionResult> RenameFolder(Guid id, string? name, CancellationToken cancellationToken) =>
        After(await saveFolder.RenameAsync(id, name ?? "", cancellationToken), id);

    [HttpPost("folders/{id:guid}/delete")]
    public async Task<IActionResult> DeleteFolder(Guid id, Guid? parent, CancellationToken cancellationToken)
    {
        var outcome = await saveFolder.DeleteAsync(id, cancellationToken);
        return After(outcome, outcome == FolderOutcome.Done ? parent : id);
    }

    private RedirectToActionResult After(FolderOutcome outcome, Guid? folder)
    {
        this.Flash(words.Folder(outcome), outcome == FolderOutcome.Done ? UI.Admin.Lists.AdminTone.Good : UI.Admin.Lists.AdminTone.Danger);
        return RedirectToAction(nameof(Index), new { folder });
    }

    private async Task TakeAsync(IFormFile sent, Guid? folder, CancellationToken cancellationToken)
    {
        var file = files.NewFile();
        try
        {
            await using (var target = new FileStream(file, FileMode.CreateNew, FileAccess.Write))
            {
                await sent.CopyToAsync(target, cancellationToken);
            }

            await add.RunAsync(Guid.CreateVersion7(), file, sent.FileName, new AssetFacts { FolderId = folder }, User.FindFirst(UserClaims.Name)?.Value ?? "", cancellationToken);
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }

    private async Task<LibraryPage> PageAsync(AssetQuery query, string? cursor, IReadOnlyList<string> refused, CancellationToken cancellationToken)
    {
        var page = await reads.PageAsync(query, cursor, PageSize, cancellationToken);
        return new LibraryPage
        {
            Query = query,
            Assets = page.Rows,
            Next = page.Next,
            Folders = await folders.TreeAsync(cancellationToken),
            UsedBytes = await reads.UsedBytesAsync(cancellationToken),
            QuotaBytes = settings.Current.QuotaMegabytes * 1024L * 1024,
            MaxPictureBytes = images.Limits.MaxBytes,
            MaxVideoBytes = settings.Current.MaxVideoMegabytes * 1024L * 1024,
            CanRender = await images.EngineAsync(cancellationToken) is not null,
            Refusals = words.Refusals(),
            Refused = refused,
        };
    }
}
