using CommunityKit.Settlement.Ledger;

namespace CommunityKit.Settlement.Balances;

/// <summary>A balance and its movements.</summary>
/// <param name="Balance">What is there.</param>
/// <param name="Rows">Movements, newest first.</param>
/// <param name="NextUrl">Address of the older ones; null on the last page.</param>
internal sealed record StatementPage(Money Balance, IReadOnlyList<EntryRecord> Rows, string? NextUrl);
