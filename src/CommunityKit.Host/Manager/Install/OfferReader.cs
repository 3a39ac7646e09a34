using CommunityKit.Host.Manager.Shops;
using CommunityKit.Host.Texts;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Resolution;

namespace CommunityKit.Host.Manager.Install;

/// <summary>Lists the modules that could be installed, module by module, from manifests alone. Thread-safe.</summary>
internal sealed class OfferReader(FeedReader feeds)
{
    /// <summary>What there is for a shop, by name.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="words">Words that must occur in id, name or description; null for all.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<(IReadOnlyList<Offer> Offers, IReadOnlyList<Problem> Problems, bool Answered)> ReadAsync(
        ShopSnapshot shop, string? words, CancellationToken cancellationToken)
    {
        var (candidates, problems, answered) = await feeds.ReadAsync(cancellationToken);
        var wanted = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var offers = candidates
            .GroupBy(c => c.Id, StringComparer.Ordinal)
            .Select(group => Of([.. group.OrderByDescending(c => c.Version).ThenBy(c => c.Rank)], shop))
            .Where(offer => wanted.All(word => Has(offer, word)))
            .OrderBy(offer => offer.Refusal is not null)
            .ThenBy(offer => offer.Name, StringComparer.CurrentCulture);
        return ([.. offers], problems, answered);
    }

    private static Offer Of(IReadOnlyList<Candidate> versions, ShopSnapshot shop)
    {
        var running = versions.Where(c => HostSurface.Current.Contract.Refusal(c.Manifest) is null).DistinctBy(c => c.Version).ToList();
        // A prerelease is offered first only when there is nothing else.
        var newest = running.FirstOrDefault(c => !c.Version.IsPrerelease) ?? running.FirstOrDefault() ?? versions[0];
        return new Offer(newest.Manifest, [.. running.Select(c => c.Manifest.Version)])
        {
            Name = newest.Manifest.Name.For() ?? newest.Id,
            Description = newest.Manifest.Description.For(),
            InShop = shop.Lock.Lock?.Find(newest.Id)?.Version,
            Feed = newest.Rank == 0 ? null : newest.Source,
            Refusal = running.Count > 0 ? null : HostSurface.Current.Contract.Refusal(newest.Manifest)!.Text(),
        };
    }

    private static bool Has(Offer offer, string word) =>
        offer.Newest.Name.Values.Concat(offer.Newest.Description.Values).Append(offer.Id).Append(offer.Newest.Category)
            .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
