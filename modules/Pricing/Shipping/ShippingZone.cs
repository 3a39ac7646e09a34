using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Shipping;

/// <summary>A part of the world with its rates. A zone without rates is not delivered to.</summary>
public sealed class ShippingZone : IRule
{
    public Guid Id { get; set; }

    public string Code { get; set; } = "";

    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    /// <summary>ISO 3166-1 alpha-2 codes; empty for all countries that no other zone names.</summary>
    public IReadOnlyList<string> Countries { get; set; } = [];

    /// <summary>Codes of divisions, or the beginnings of such, for example <c>33</c> for Zhejiang; empty for the whole countries.</summary>
    public IReadOnlyList<string> Divisions { get; set; } = [];

    public IReadOnlyList<ShippingRate> Rates { get; set; } = [];

    public long Version { get; private set; }

    /// <summary>How closely the zone describes a destination: -1 not at all, 0 as the rest of the world, 1 by country, more by division.</summary>
    public int Closeness(PriceDestination destination)
    {
        if (Countries.Count > 0 && !Countries.Contains(destination.Country, StringComparer.OrdinalIgnoreCase))
        {
            return -1;
        }

        if (Divisions.Count == 0)
        {
            return Countries.Count == 0 ? 0 : 1;
        }

        var longest = Divisions
            .Where(prefix => destination.Divisions.Any(code => code.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(prefix => prefix.Length).DefaultIfEmpty(-1).Max();
        return longest < 0 ? -1 : longest + 1;
    }
}
