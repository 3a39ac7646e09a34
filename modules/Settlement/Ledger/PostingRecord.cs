namespace CommunityKit.Settlement.Ledger;

/// <summary>A row of <c>stl_posting</c>.</summary>
internal sealed class PostingRecord
{
    public Guid Id { get; init; }

    public string Key { get; init; } = "";

    public PostingKind Kind { get; init; }

    public Guid? SubjectId { get; init; }

    public Guid? MemberId { get; init; }

    public Money Amount { get; init; }

    public string? Note { get; init; }

    public string? Actor { get; init; }

    public DateTimeOffset At { get; init; }

    public List<EntryRecord> Entries { get; init; } = [];
}
