using CommunityKit.Host.Control;
using CommunityKit.Host.Manager.Shops;
using CommunityKit.Host.Texts;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Tenants;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Host.Manager.Deletion;

/// <summary>Deletes for ever, after the id was typed: a shop, or what a module left behind in one.</summary>
[Route("shops/{id}")]
internal sealed partial class DeletionController(TenantSet tenants, ShopReader reader, SiteControl control, ILogger<DeletionController> logger) : Controller
{
    [HttpGet("delete")]
    public async Task<IActionResult> Shop(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } shop ? View(new DeleteForm { Id = id, Shop = shop }) : NotFound();

    [HttpPost("delete")]
    public async Task<IActionResult> Shop(string id, string? typed, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } shop)
        {
            return NotFound();
        }

        var form = new DeleteForm { Id = id, Shop = shop };
        return await DeleteAsync(form, typed, async () =>
        {
            await control.DeleteAsync(id);
            LogShopDeleted(id);
            TempData["said"] = HostTexts.Get("deleteShop.done", shop.Title);
            return RedirectToAction("Index", "Overview");
        });
    }

    [HttpGet("data/{module}")]
    public async Task<IActionResult> Data(string id, string module, CancellationToken cancellationToken) =>
        await FindAsync(id, module, cancellationToken) is { } shop ? View(new DeleteForm { Id = module, Shop = shop }) : NotFound();

    [HttpPost("data/{module}")]
    public async Task<IActionResult> Data(string id, string module, string? typed, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, module, cancellationToken) is not { } shop)
        {
            return NotFound();
        }

        var form = new DeleteForm { Id = module, Shop = shop };
        return await DeleteAsync(form, typed, async () =>
        {
            var tables = await control.PurgeAsync(id, module, CancellationToken.None);
            LogDataDeleted(module, id, tables.Count);
            TempData["said"] = HostTexts.Get("deleteData.done", module, tables.Count);
            return RedirectToAction("Show", "Shops", new { id });
        });
    }

    private async Task<IActionResult> DeleteAsync(DeleteForm form, string? typed, Func<Task<IActionResult>> delete)
    {
        if (typed?.Trim() == form.Id)
        {
            try
            {
                return await delete();
            }
            catch (ProblemException exception)
            {
                ModelState.AddModelError("", exception.Problems[0].Text());
            }
        }
        else
        {
            ModelState.AddModelError(nameof(form.Typed), HostTexts.Get("delete.mistyped", form.Id));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(form);
    }

    private async Task<ShopSnapshot?> FindAsync(string id, CancellationToken cancellationToken) =>
        tenants.Find(id) is { } slot ? await reader.ReadAsync(slot, cancellationToken) : null;

    private async Task<ShopSnapshot?> FindAsync(string id, string module, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } shop && LeftData.In(shop).Any(left => left.ModuleId == module) ? shop : null;

    [LoggerMessage(EventId = 132, Level = LogLevel.Warning, Message = "A shop was deleted with everything in it. Tenant {Tenant}")]
    private partial void LogShopDeleted(string tenant);

    [LoggerMessage(EventId = 133, Level = LogLevel.Warning, Message = "The data of a module were deleted. Module {Module}, tenant {Tenant}, tables {Tables}")]
    private partial void LogDataDeleted(string module, string tenant, int tables);
}
