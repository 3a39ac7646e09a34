using CommunityKit.Admin.Frame;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Admin.Palette;

/// <summary>The command palette's answers, and the same as a page.</summary>
public sealed class PaletteController(PaletteSource source) : AdminController
{
    /// <summary>Hits as JSON.</summary>
    [HttpGet("admin/palette")]
    public async Task<IActionResult> Palette(string? q) => Json(await source.FindAsync(q, HttpContext, MayAsync));

    /// <summary>Hits as a page, for browsers without JavaScript.</summary>
    [HttpGet("admin/find")]
    public async Task<IActionResult> Find(string? q) => View("Find", new FindPage(q?.Trim() ?? "", await source.FindAsync(q, HttpContext, MayAsync)));
}
