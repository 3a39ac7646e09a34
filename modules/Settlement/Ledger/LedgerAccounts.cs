namespace CommunityKit.Settlement.Ledger;

/// <summary>
/// The accounts. An amount above zero means that the account holds more; what came from outside stands below zero on the clearing account of
/// its provider, so that everything adds up to zero.
/// </summary>
internal static class LedgerAccounts
{
    /// <summary>Paid for an order that is not completed; owner is the order. Never below zero.</summary>
    public const string Custody = "custody";

    /// <summary>To be given back to a buyer; owner is the refund. Never below zero.</summary>
    public const string Payable = "payable";

    /// <summary>What the shop owes a member; owner is the member. Never below zero.</summary>
    public const string Member = "member";

    /// <summary>Earned for good.</summary>
    public const string Revenue = "revenue";

    /// <summary>What the shop gave members as a present, and took back.</summary>
    public const string Goodwill = "goodwill";

    private const string ClearingPrefix = "clearing:";

    /// <summary>What a provider brought, below zero, until it is given back.</summary>
    public static string Clearing(string provider) => ClearingPrefix + provider;

    /// <summary>Accounts whose balances are kept in a row and held above zero; all others are derived, so that no row is hot.</summary>
    public static bool IsHeld(string account) => account is Custody or Payable or Member;

    /// <summary>Provider of a clearing account; null for others.</summary>
    public static string? ProviderOf(string account) =>
        account.StartsWith(ClearingPrefix, StringComparison.Ordinal) ? account[ClearingPrefix.Length..] : null;
}
