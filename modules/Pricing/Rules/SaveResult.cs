namespace CommunityKit.Pricing.Rules;

/// <summary>What became of a wish, and of which thing.</summary>
public sealed record SaveResult(SaveOutcome Outcome)
{
    public Guid Id { get; init; }

    public IReadOnlyList<RuleBreak> Breaks { get; init; } = [];

    public bool IsDone => Outcome is SaveOutcome.Created or SaveOutcome.Updated or SaveOutcome.Unchanged or SaveOutcome.Deleted;

    public static SaveResult Refused(params IReadOnlyList<RuleBreak> breaks) => new(SaveOutcome.Refused) { Breaks = breaks };
}
