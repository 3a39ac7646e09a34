using System.Data.Common;
using CommunityKit.Catalog.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommunityKit.Catalog.Tests.Assortment;

/// <summary>The catalog's tables over a connection at hand; every query that is run is explained by the database.</summary>
internal sealed class SpiedDb(DbConnection connection, DbTransaction transaction) : DbCommandInterceptor, IDbContextFactory<CatalogDb>
{
    private bool _isExplaining;

    /// <summary>False to run queries only.</summary>
    public bool Explains { get; init; } = true;

    /// <summary>Statement and plan of every query.</summary>
    public List<(string Sql, string Plan)> Plans { get; } = [];

    public CatalogDb CreateDbContext()
    {
        var builder = new DbContextOptionsBuilder<CatalogDb>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).AddInterceptors(this);
        _ = connection is SqliteConnection ? builder.UseSqlite(connection) : builder.UseNpgsql(connection);
        var db = new CatalogDb(builder.Options);
        db.Database.UseTransaction(transaction);
        return db;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Explains && !_isExplaining)
        {
            _isExplaining = true;
            Plans.Add((command.CommandText, await ExplainAsync(command, cancellationToken)));
            _isExplaining = false;
        }

        return result;
    }

    private async Task<string> ExplainAsync(DbCommand command, CancellationToken cancellationToken)
    {
        await using var explain = connection.CreateCommand();
        explain.Transaction = transaction;
        explain.CommandText = (connection is SqliteConnection ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        foreach (DbParameter parameter in command.Parameters)
        {
            explain.Parameters.Add(Copy(parameter));
        }

        var lines = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            lines.Add(reader.GetString(reader.FieldCount - 1));
        }

        return string.Join('\n', lines);
    }

    private static DbParameter Copy(DbParameter parameter) => parameter is Npgsql.NpgsqlParameter npgsql
        ? npgsql.Clone()
        : new SqliteParameter(parameter.ParameterName, parameter.Value);
}
