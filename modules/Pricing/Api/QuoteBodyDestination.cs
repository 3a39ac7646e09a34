namespace CommunityKit.Pricing.Api;

/// <summary>Where goods go.</summary>
public sealed class QuoteBodyDestination
{
    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public required string Country { get; set; }

    /// <summary>Codes of the divisions from the province down.</summary>
    public IReadOnlyList<string> Divisions { get; set; } = [];

    public string? PostalCode { get; set; }
}
