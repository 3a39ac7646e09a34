namespace CommunityKit.Pricing.Rules;

/// <summary>A wish to make or change a rule.</summary>
/// <param name="Change">Changes the rule and says what it cannot be.</param>
public sealed record RuleRequest<TRule>(Func<TRule, IReadOnlyList<RuleBreak>> Change)
{
    /// <summary>Id of the rule; null to find it by its code, or to make one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Code by which it is found.</summary>
    public string? Code { get; init; }

    /// <summary>Version that the change is based on; null to change whatever is there.</summary>
    public long? ExpectedVersion { get; init; }
}
