namespace CommunityKit.Data.Tests.Worker.Sample;

/// <summary>What a handler did. No unique key: a handler that ran twice must be seen.</summary>
public sealed class Effect
{
    public Guid Id { get; init; }

    public Guid EventId { get; init; }

    public required string Subscriber { get; init; }

    public required string Key { get; init; }

    public int Number { get; init; }
}
