using CommunityKit.Pricing.Recipes;

namespace CommunityKit.Pricing.FullReductions;

/// <summary>A full reduction in a recipe.</summary>
public sealed class FullReductionEntry
{
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    public GoodsEntry Goods { get; set; } = new();

    public required IReadOnlyList<StepLine> Steps { get; set; }

    public bool Repeats { get; set; }

    /// <summary>Wall time of the shop such as <c>2026-11-11T00:00</c>, or an instant with its distance from UTC.</summary>
    public string? From { get; set; }

    public string? Until { get; set; }

    public int Priority { get; set; }

    public bool Active { get; set; } = true;
}
