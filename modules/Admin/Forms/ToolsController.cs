using CommunityKit.Admin.Frame;
using CommunityKit.Files;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Admin.Forms;

/// <summary>What fields ask the server for while somebody types. Without JavaScript the forms do the same when they are sent.</summary>
public sealed class ToolsController(IFileStore files, Words words) : AdminController
{
    private const int MaxMarkdown = 200_000;

    /// <summary>Markdown as readers will see it: a fragment of HTML.</summary>
    [HttpPost("admin/preview")]
    public IActionResult Preview([FromForm] string? text) =>
        text is { Length: > MaxMarkdown }
            ? StatusCode(StatusCodes.Status413PayloadTooLarge)
            : Content(MarkdownPreview.ToHtml(text ?? "").Value ?? "", "text/html; charset=utf-8");

    /// <summary>Stores a picture: its path, its address, and the address with the tenant's prefix, for showing it.</summary>
    [HttpPost("admin/upload")]
    public async Task<IActionResult> Upload(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0)
        {
            return BadRequest(new { message = words.Own["upload.none"] });
        }

        try
        {
            var picture = await PictureUpload.StoreAsync(files, file, cancellationToken);
            return Json(new { path = picture.Path, address = picture.Address, url = Request.PathBase + picture.Address });
        }
        catch (FileRefusedException exception)
        {
            return UnprocessableEntity(new { message = PictureUpload.Explain(exception, words.Own) });
        }
    }
}
