using System.Text.RegularExpressions;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Tenancy.Tenants;

/// <summary>The grammar of the addresses that lead to tenants.</summary>
internal static partial class TenantAddress
{
    /// <summary>First parts of paths that belong to the host, or to every shop at the root.</summary>
    private static readonly string[] Taken = ["/health", "/api", "/files"];

    /// <exception cref="ProblemException">The prefix or a host name is not valid.</exception>
    public static void Check(TenantRecord record)
    {
        if (record.Prefix.Length > 0 && (!Prefix().IsMatch(record.Prefix) || Taken.Contains(record.Prefix)))
        {
            throw new ProblemException(TenancyProblems.BadPrefix(record.Prefix));
        }

        if (record.Hosts.FirstOrDefault(host => Uri.CheckHostName(host) is UriHostNameType.Unknown or UriHostNameType.IPv6) is { } wrong)
        {
            throw new ProblemException(TenancyProblems.BadHostName(wrong));
        }
    }

    [GeneratedRegex("^/[a-z0-9][a-z0-9-]{0,62}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Prefix();
}
