using CommunityKit.Host.Manager.Plans;
using CommunityKit.Host.Manager.Shops;
using CommunityKit.Host.Texts;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Tenants;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Host.Manager.Changes;

/// <summary>Carries out a plan that was agreed to, and shows how it goes and what came of it.</summary>
[Route("shops/{id}/changes")]
internal sealed class ChangesController(TenantSet tenants, ShopReader reader, ChangeRuns runs) : Controller
{
    [HttpPost("")]
    public IActionResult Begin(string id, [FromForm(Name = Wishes.Field)] string[]? texts, bool dependents, long generation, string digest)
    {
        if (tenants.Find(id) is not { } slot)
        {
            return NotFound();
        }

        if (Wishes.Parse(texts) is not { All.Count: > 0 } wishes || string.IsNullOrEmpty(digest))
        {
            return BadRequest();
        }

        var run = runs.Begin(slot, wishes, dependents, new AgreedPlan(generation, digest), User.Identity!.Name!, out var isNew);
        if (!isNew)
        {
            // The plan page says who is at it.
            return RedirectToAction("Show", "Plans", PlansController.Address(id, wishes, dependents));
        }

        return RedirectToAction("Show", new { id, change = run.Id });
    }

    [HttpGet("{change:guid}")]
    public async Task<IActionResult> Show(string id, Guid change, [FromServices] PlanLines lines, CancellationToken cancellationToken)
    {
        if (tenants.Find(id) is not { } slot)
        {
            return NotFound();
        }

        if (runs.Find(id, change) is not { } run)
        {
            TempData["warned"] = HostTexts.Get("change.forgotten");
            return RedirectToAction("Show", "History", new { id });
        }

        var shop = await reader.ReadAsync(slot, cancellationToken);
        return View(new ChangePage(run, shop, ShopLinks.Of(slot.Record, Request))
        {
            Lines = run.Report is { } report ? lines.Of(report) : [],
            IsFirstRun = tenants.All.Count == 1 && shop.Generation is null or { Number: 1 },
        });
    }

    /// <summary>How it goes, for the script of the page: no form and no token in it. Ends the page's waiting with status 205.</summary>
    [HttpGet("{change:guid}/progress")]
    public IActionResult Progress(string id, Guid change) =>
        runs.Find(id, change) is not { } run ? NotFound()
        : run.IsRunning ? PartialView(run)
        : StatusCode(StatusCodes.Status205ResetContent);
}
