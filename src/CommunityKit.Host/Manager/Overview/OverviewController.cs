using System.Collections.Concurrent;
using CommunityKit.Host.Manager.Shops;
using CommunityKit.Host.Security;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Resolution;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Host.Manager.Overview;

/// <summary>The first page: all shops, the host, its feeds.</summary>
internal sealed class OverviewController(
    TenantSet tenants, ShopReader shops, HostFacts facts, PackageIntake intake, SiteSettings settings) : Controller
{
    private static readonly TimeSpan FeedPatience = TimeSpan.FromSeconds(3);

    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, CancellationToken cancellationToken)
    {
        var feeds = OfferAsync(cancellationToken);
        var found = tenants.All.Where(slot => Matches(slot, q)).ToList();
        var snapshots = new ConcurrentDictionary<string, ShopSnapshot>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            found,
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken },
            async (slot, ct) => snapshots[slot.Record.Id] = await shops.ReadAsync(slot, ct));
        var (candidates, problems, answered) = await feeds;
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

    /// <summary>A feed that is slow to answer must not keep the operator from the page.</summary>
    private async Task<(IReadOnlyList<Candidate> Candidates, IReadOnlyList<Problem> Problems, bool Answered)> OfferAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (candidates, problems) = await intake.OfferAsync(cancellationToken).WaitAsync(FeedPatience, cancellationToken);
            return (candidates, problems, true);
        }
        catch (TimeoutException)
        {
            return ([], [], false);
        }
    }

    private static bool Matches(TenantSlot slot, string? words) =>
        string.IsNullOrWhiteSpace(words)
        || slot.Record.Hosts.Append(slot.Record.Id).Append(slot.Record.Prefix).Any(text => text.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase));
}
