namespace CommunityKit.Settlement.Ledger;

/// <summary>One side of a posting.</summary>
/// <param name="Account">The account.</param>
/// <param name="OwnerId">Whose; empty for accounts of the shop as a whole.</param>
/// <param name="AmountMinor">Minor units, never 0; below zero takes away.</param>
internal sealed record Entry(string Account, Guid OwnerId, long AmountMinor)
{
    public static Entry Of(string account, long amount) => new(account, Guid.Empty, amount);
}
