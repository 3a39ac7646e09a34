using CommunityKit.Host.Manager.Changes;
using CommunityKit.Host.Manager.Shops;
using CommunityKit.Modularity.Store;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Tenants;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Host.Manager.Plans;

/// <summary>Shows what wishes would lead to. Fetches packages and checks their metadata, but runs nothing of them.</summary>
[Route("shops/{id}/plan")]
internal sealed class PlansController(TenantSet tenants, ShopReader reader, ModuleStore store, PlanLines planLines, ChangeRuns runs) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(
        string id, [FromQuery(Name = Wishes.Field)] string[]? texts, bool dependents, CancellationToken cancellationToken)
    {
        if (tenants.Find(id) is not { } slot)
        {
            return NotFound();
        }

        if (Wishes.Parse(texts) is not { } wishes)
        {
            return BadRequest();
        }

        if (wishes.ToRequest(dependents, User.Identity!.Name!) is not { } request)
        {
            return RedirectToAction("Show", "Shops", new { id });
        }

        if (texts!.Length != wishes.All.Count)
        {
            // The form sends its empty fields as well; the address that stays in the history should say only what is wished.
            return RedirectToAction("Show", Address(id, wishes, dependents));
        }

        var report = await tenants.Changes.RunAsync(slot, request with { PlanOnly = true }, cancellationToken);
        var shop = await reader.ReadAsync(slot, cancellationToken);
        var lines = planLines.Of(report);
        return View(new PlanPage(slot.Record, shop.Title, wishes, report)
        {
            Lines = lines,
            Unchanged = (report.Plan?.Entries.Count ?? 0) - lines.Count,
            WithDependents = dependents,
            ThemeInTheWay = ThemeInTheWay(report, shop),
            Running = runs.Running(id),
            IsFirstRun = shop.Generation is null && tenants.All.Count == 1,
        });
    }

    /// <summary>Values for the address of this page.</summary>
    internal static RouteValueDictionary Address(string id, Wishes wishes, bool dependents)
    {
        var values = new RouteValueDictionary { ["id"] = id, [Wishes.Field] = wishes.Texts };
        if (dependents)
        {
            values["dependents"] = true;
        }

        return values;
    }

    private string? ThemeInTheWay(ChangeReport report, ShopSnapshot shop) =>
        report.Problems.Any(p => p.Code == "CK1723")
            ? shop.Lock.Modules.FirstOrDefault(m => store.Find(m.Id, m.Version)?.Manifest.Kind == PackageKind.Theme)?.Id
            : null;
}
