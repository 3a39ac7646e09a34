using System.Data.Common;
using CommunityKit.Data.Databases;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Tenancy.Tenants;

/// <summary>Turns the site's database setting into the database of one tenant.</summary>
internal static class DatabaseAddress
{
    public static TenantDatabaseOptions Of(TenantRecord record, SiteFolder site, SiteSettings settings)
    {
        var address = record.Database ?? settings.Database;
        return address == "sqlite"
            ? TenantDatabaseOptions.Sqlite(Path.Combine(site.Tenant(record.Id), "data", "shop.db"))
            : TenantDatabaseOptions.Postgres(ConnectionString(address), TenantDatabaseOptions.SchemaOf(record.Id));
    }

    /// <summary>The Npgsql form of <c>postgres://user:password@host:port/database?option=value</c>.</summary>
    /// <exception cref="ProblemException">The address is neither <c>sqlite</c> nor of that form. The message does not quote it.</exception>
    internal static string ConnectionString(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("postgres" or "postgresql") || uri.AbsolutePath.Length < 2)
        {
            throw new ProblemException(TenancyProblems.BadDatabaseAddress());
        }

        var user = uri.UserInfo.Split(':', 2);
        var builder = new DbConnectionStringBuilder
        {
            ["Host"] = uri.Host,
            ["Port"] = uri.Port > 0 ? uri.Port : 5432,
            ["Database"] = Uri.UnescapeDataString(uri.AbsolutePath[1..]),
            ["Username"] = Uri.UnescapeDataString(user[0]),
        };
        if (user.Length > 1)
        {
            builder["Password"] = Uri.UnescapeDataString(user[1]);
        }

        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            builder[Uri.UnescapeDataString(pair[0])] = Uri.UnescapeDataString(pair.Length > 1 ? pair[1] : "");
        }

        return builder.ConnectionString;
    }
}
