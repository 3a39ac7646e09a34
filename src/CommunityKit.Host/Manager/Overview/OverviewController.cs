using System.Collections.Concurrent;
using CommunityKit.Host.Manager.Install;
using CommunityKit.Host.Manager.Shops;
using CommunityKit.Host.Security;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Host.Manager.Overview;

/// <summary>The first page: all shops, the host, its feeds.</summary>
internal sealed class OverviewController(
    TenantSet tenants, ShopReader shops, HostFacts facts, FeedReader feeds, SiteSettings settings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, CancellationToken cancellationToken)
    {
        var offer = feeds.ReadAsync(cancellationToken);
        var found = tenants.All.Where(slot => Matches(slot, q)).ToList();
        var snapshots = new ConcurrentDictionary<string, ShopSnapshot>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            found,
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken },
            async (slot, ct) => snapshots[slot.Record.Id] = await shops.ReadAsync(slot, ct));
        var (candidates, problems, answered) = await offer;
        return View(new OverviewPage(facts, [.. found.Select(slot => snapshots[slot.Record.Id])])
        {
            Search = q ?? "",
            AllShops = tenants.All.Count,
            Feeds = [.. settings.Feeds.Distinct(StringComparer.Ordinal).Select(feed => new FeedLine(feed, candidates.Count(c => c.Source == feed)))],
            FeedProblems = problems,
            FeedsAnswered = answered,
            IsThisMachine = ClientAddress.IsThisMachine(HttpContext),
        });
    }

    private static bool Matches(TenantSlot slot, string? words) =>
        string.IsNullOrWhiteSpace(words)
        || slot.Record.Hosts.Append(slot.Record.Id).Append(slot.Record.Prefix).Any(text => text.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase));
}
