using System.Text.RegularExpressions;
using CommunityKit.Data.Problems;
using Npgsql;

namespace CommunityKit.Data.Databases;

/// <summary>Where a tenant's database is. Immutable.</summary>
internal sealed partial record TenantDatabaseOptions
{
    /// <summary>
    /// Statements that a PostgreSQL connection keeps parsed and planned. They belong to no tenant: the server looks at the search path at
    /// every use and plans anew when it differs.
    /// </summary>
    private const int PreparedStatements = 100;

    private TenantDatabaseOptions()
    {
    }

    public required DatabaseProvider Provider { get; init; }

    /// <summary>Absolute path of the SQLite file; empty for PostgreSQL.</summary>
    public string File { get; private init; } = "";

    /// <summary>PostgreSQL connection string without a search path; empty for SQLite.</summary>
    public string ConnectionString { get; private init; } = "";

    /// <summary>PostgreSQL schema of the tenant; empty for SQLite.</summary>
    public string Schema { get; private init; } = "";

    /// <summary>A SQLite file; its folder is created when it is opened.</summary>
    public static TenantDatabaseOptions Sqlite(string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return new() { Provider = DatabaseProvider.Sqlite, File = Path.GetFullPath(file) };
    }

    /// <summary>
    /// A schema in a PostgreSQL database; it is created when it is opened. Connect directly or through a pooler in session mode: search
    /// path, advisory locks and LISTEN belong to a session.
    /// </summary>
    /// <exception cref="Packaging.Problems.ProblemException">CK1505, CK1506: the connection string or the schema's name is wrong.</exception>
    public static TenantDatabaseOptions Postgres(string connectionString, string schema)
    {
        if (!SchemaPattern().IsMatch(schema))
        {
            throw DataProblems.Exception("CK1505", ("schema", schema));
        }

        try
        {
            // A pooled connection must forget its tenant when it goes back.
            var builder = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = null, NoResetOnClose = false };
            builder.ApplicationName ??= "communitykit";
            if (!builder.ShouldSerialize("Max Auto Prepare"))
            {
                builder.MaxAutoPrepare = PreparedStatements;
                builder.AutoPrepareMinUsages = 3;
            }

            return new() { Provider = DatabaseProvider.Postgres, ConnectionString = builder.ConnectionString, Schema = schema };
        }
        catch (ArgumentException e)
        {
            // The inner message may quote the connection string, which holds a password: it stays out of the text.
            throw DataProblems.Exception("CK1506", ("reason", e.GetType().Name));
        }
    }

    /// <summary>The schema of a tenant by its id.</summary>
    public static string SchemaOf(string tenantId) => "t_" + tenantId;

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,62}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SchemaPattern();
}
