using System.Text.RegularExpressions;

namespace CommunityKit.Tenancy.Tenants;

/// <summary>The grammar of tenant ids: they name folders, database schemas and address prefixes.</summary>
public static partial class TenantId
{
    /// <summary>True for 1 to 31 lower-case letters, digits and hyphens, beginning with a letter.</summary>
    /// <param name="id">The candidate.</param>
    public static bool IsValid(string id) => Grammar().IsMatch(id);

    [GeneratedRegex("^[a-z][a-z0-9-]{0,30}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Grammar();
}
