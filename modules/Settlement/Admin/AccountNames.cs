using CommunityKit.Settlement.Ledger;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Settlement.Admin;

/// <summary>Accounts in words.</summary>
internal sealed class AccountNames(IStringLocalizer<SettlementModule> texts)
{
    /// <summary>All but the clearing accounts, of which every provider has one.</summary>
    public static IReadOnlyList<string> Fixed { get; } =
        [LedgerAccounts.Custody, LedgerAccounts.Revenue, LedgerAccounts.Payable, LedgerAccounts.Member, LedgerAccounts.Goodwill];

    public string Of(string account) => LedgerAccounts.ProviderOf(account) is { } provider ? texts["account.clearing", provider] : texts["account." + account];

    public string Of(IEnumerable<EntryRecord> entries) => string.Join(", ", entries.Select(e => Of(e.Account)).Distinct(StringComparer.Ordinal));
}
