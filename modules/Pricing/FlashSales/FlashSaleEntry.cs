namespace CommunityKit.Pricing.FlashSales;

/// <summary>A flash sale in a recipe.</summary>
public sealed class FlashSaleEntry
{
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    /// <summary>Wall time of the shop such as <c>2026-11-11T00:00</c>, or an instant with its distance from UTC.</summary>
    public string? From { get; set; }

    /// <summary>When it ends, written like <see cref="From"/>.</summary>
    public string? Until { get; set; }

    /// <summary>Instead of <see cref="Until"/>: days that it lasts from the run that makes it, 1 to 366. Later runs keep that end.</summary>
    public int? LastsDays { get; set; }

    public bool Active { get; set; } = true;

    public required IReadOnlyList<FlashLine> Prices { get; set; }
}
