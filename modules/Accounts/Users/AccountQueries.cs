namespace CommunityKit.Accounts.Users;

/// <summary>Finding accounts by what staff type.</summary>
internal static class AccountQueries
{
    /// <summary>The accounts whose name or address holds every word.</summary>
    public static IQueryable<Account> Matching(this IQueryable<Account> accounts, string? text)
    {
        foreach (var word in (text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            accounts = accounts.Where(a => a.SearchText.Contains(word));
        }

        return accounts;
    }
}
