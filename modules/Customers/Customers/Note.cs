namespace CommunityKit.Customers.Customers;

/// <summary>What staff wrote about a customer.</summary>
internal sealed class Note
{
    public const int MaxLength = 1000;

    public Guid Id { get; init; }

    public Guid MemberId { get; init; }

    public string Text { get; init; } = "";

    public string Author { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
