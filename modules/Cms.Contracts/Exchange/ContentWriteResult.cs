namespace CommunityKit.Cms.Exchange;

/// <summary>What became of a record, or in a dry run would.</summary>
/// <param name="Record">The record.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record ContentWriteResult(ContentRecord Record, WriteOutcome Outcome)
{
    /// <summary>Id of the item or term that it is; null for other records and refused ones.</summary>
    public Guid? Id { get; init; }

    /// <summary>Address of the item's page as it was written; null without one.</summary>
    public string? Path { get; init; }

    /// <summary>What was wrong; a refused record has at least one.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; init; } = [];
}
