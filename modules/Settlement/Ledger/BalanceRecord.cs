namespace CommunityKit.Settlement.Ledger;

/// <summary>A row of <c>stl_balance</c>: what a held account has.</summary>
internal sealed class BalanceRecord
{
    public string Account { get; init; } = "";

    public Guid OwnerId { get; init; }

    public string Currency { get; init; } = "";

    public long BalanceMinor { get; init; }

    public DateTimeOffset ChangedAt { get; init; }
}
