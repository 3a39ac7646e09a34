using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.FullReductions;

/// <summary>Money off from certain amounts on (满减), in one or several steps.</summary>
public sealed class FullReduction : ISwitchable
{
    public Guid Id { get; set; }

    public string Code { get; set; } = "";

    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    public GoodsFilter Goods { get; set; } = GoodsFilter.All;

    /// <summary>The steps; the highest one that is reached counts.</summary>
    public IReadOnlyList<ReductionStep> Steps { get; set; } = [];

    /// <summary>True to take the amount off as often as its minimum fits in.</summary>
    public bool Repeats { get; set; }

    public DateTimeOffset? FromAt { get; set; }

    public DateTimeOffset? UntilAt { get; set; }

    /// <summary>Goods take part in one reduction only: the highest they fit in and whose minimum is reached.</summary>
    public int Priority { get; set; }

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    public ReductionStep? StepFor(long netMinor) => Steps.Where(step => step.MinimumMinor <= netMinor).MaxBy(step => step.MinimumMinor);
}
