namespace CommunityKit.Catalog.Products;

/// <summary>What a request to change something led to. Immutable.</summary>
public sealed record SaveResult(SaveOutcome Outcome)
{
    public Guid Id { get; init; }

    public string Handle { get; init; } = "";

    /// <summary>The version that is stored now.</summary>
    public long Version { get; init; }

    /// <summary>Why it was refused.</summary>
    public IReadOnlyList<RuleBreak> Breaks { get; init; } = [];

    /// <summary>SKUs that belong to other products and were left out, where the request asked for that.</summary>
    public IReadOnlyList<string> DroppedSkus { get; init; } = [];

    /// <summary>True when it is stored as the request wanted it.</summary>
    public bool IsDone => Outcome is SaveOutcome.Created or SaveOutcome.Updated or SaveOutcome.Unchanged or SaveOutcome.Deleted or SaveOutcome.Repeated;

    public static SaveResult Refused(params IReadOnlyList<RuleBreak> breaks) => new(SaveOutcome.Refused) { Breaks = breaks };
}
