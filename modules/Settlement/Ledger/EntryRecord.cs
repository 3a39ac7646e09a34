namespace CommunityKit.Settlement.Ledger;

/// <summary>A row of <c>stl_entry</c>.</summary>
internal sealed class EntryRecord
{
    public long Id { get; init; }

    public Guid PostingId { get; init; }

    public PostingRecord Posting { get; init; } = null!;

    public string Account { get; init; } = "";

    public Guid OwnerId { get; init; }

    public Money Amount { get; init; }

    /// <summary>Balance of a held account afterwards.</summary>
    public long? BalanceMinor { get; init; }
}
