using CommunityKit.Data.Generations;
using CommunityKit.Host.Manager.Changes;
using CommunityKit.Host.Manager.Plans;
using CommunityKit.Host.Manager.Shops;
using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Tenants;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Host.Manager.History;

/// <summary>The module sets that a shop has had: who made them, when and why, what each changed, and which of them can come back.</summary>
[Route("shops/{id}/history")]
internal sealed class HistoryController(TenantSet tenants, ShopReader reader, ShopModules modules, PlanLines lines, ChangeRuns runs) : Controller
{
    private const int Shown = 50;

    [HttpGet("")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken)
    {
        if (tenants.Find(id) is not { } slot)
        {
            return NotFound();
        }

        var shop = await reader.ReadAsync(slot, cancellationToken);
        var (generations, problem) = await ListAsync(slot, cancellationToken);
        return View(new HistoryPage(shop, Entries(generations))
        {
            Problem = problem,
            IsCut = generations.Count > Shown,
            Running = runs.Running(id),
        });
    }

    private static async Task<(IReadOnlyList<Generation> Generations, Problem? Problem)> ListAsync(TenantSlot slot, CancellationToken cancellationToken)
    {
        try
        {
            return (await slot.ReadAsync(data => data.Generations.ListAsync(Shown + 1, cancellationToken), cancellationToken), null);
        }
        catch (ProblemException exception)
        {
            return ([], exception.Problems[0]);
        }
    }

    private IReadOnlyList<HistoryEntry> Entries(IReadOnlyList<Generation> generations)
    {
        var sets = generations.Select(g => TenantLock.Read(g.LockFile)).ToList();
        return
        [
            .. generations.Take(Shown).Select((generation, i) =>
            {
                var before = i + 1 < sets.Count ? sets[i + 1] : TenantLock.Empty;
                return new HistoryEntry(generation, lines.Between(before, sets[i]))
                {
                    Kinds = KindsOf(generation.Reason),
                    IsSameAsNow = sets[i].Digest == sets[0].Digest,
                    Obstacle = i == 0 ? null : ObstacleTo(sets[i], sets[0]),
                };
            }),
        ];
    }

    /// <summary>Why a set cannot come back; null when it can.</summary>
    private string? ObstacleTo(TenantLock earlier, TenantLock current)
    {
        if (earlier.Lock?.Over(current.Lock) is not { } next)
        {
            return null;
        }

        var missing = next.Modules.Where(module => modules.Find(module) is null).Select(module => TenancyProblems.NotInStore(module.Id, module.Version));
        return InstallPlan.Between(current.Lock, next).Problems.Concat(missing).FirstOrDefault()?.Text();
    }

    /// <summary>The kinds of change that a reason begins with, for example <c>Remove+Install: …</c>.</summary>
    private static IReadOnlyList<ChangeKind> KindsOf(string reason) =>
        [.. reason.Split(':', 2)[0].Split('+').Where(word => Enum.TryParse<ChangeKind>(word, out _)).Select(Enum.Parse<ChangeKind>)];
}
