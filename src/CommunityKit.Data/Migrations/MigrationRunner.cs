using System.Data.Common;
using CommunityKit.Data.Core;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Problems;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Data.Migrations;

/// <summary>
/// Brings the tables of all modules of a change up to date in one transaction: all of it, or nothing. Safe to run from several processes
/// at once, and to kill at any moment.
/// </summary>
/// <param name="database">The tenant's database.</param>
internal sealed class MigrationRunner(TenantDatabase database)
{
    /// <summary>For one statement: filling a new column of a big table takes its time, and so may the runner before us.</summary>
    private static readonly TimeSpan CommandLimit = TimeSpan.FromMinutes(10);

    /// <summary>What applying would do now. Changes nothing.</summary>
    /// <param name="schemas">Dependencies first; the kit's own tables need not be named.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<MigrationPlan> PlanAsync(IReadOnlyList<ModuleSchema> schemas, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        var history = await SchemaHistory.ExistsAsync(database.Provider, connection, null, cancellationToken)
            ? await SchemaHistory.ReadAsync(connection, null, cancellationToken)
            : [];
        return MigrationPlanner.Plan(WithCore(schemas), history);
    }

    /// <summary>Applies what is pending.</summary>
    /// <param name="schemas">Dependencies first; the kit's own tables need not be named.</param>
    /// <param name="cancellationToken">Cancels and rolls back, up to the commit.</param>
    /// <param name="applying">Told before each migration, for progress on a terminal.</param>
    /// <returns>What was applied; empty when another process was faster or nothing was pending.</returns>
    /// <exception cref="ProblemException">Refused (CK1501, CK1530 to CK1538) or failed (CK1539); nothing was changed.</exception>
    public async Task<IReadOnlyList<PendingMigration>> ApplyAsync(
        IReadOnlyList<ModuleSchema> schemas, CancellationToken cancellationToken, Action<PendingMigration>? applying = null)
    {
        await using var connection = await database.OpenWriteAsync(cancellationToken);
        await using var transaction = await BeginLockedAsync(connection, cancellationToken);
        await connection.ExecuteAsync(transaction, SchemaHistory.CreateTableFor(database.Provider), cancellationToken);
        var plan = MigrationPlanner.Plan(
            WithCore(schemas), await SchemaHistory.ReadAsync(connection, transaction, cancellationToken));
        if (plan.Problems.Count > 0)
        {
            throw new ProblemException(plan.Problems);
        }

        foreach (var migration in plan.Pending)
        {
            applying?.Invoke(migration);
            await ApplyAsync(connection, transaction, migration, cancellationToken);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return plan.Pending;
    }

    /// <summary>Everything that was ever applied, oldest first.</summary>
    public async Task<IReadOnlyList<AppliedMigration>> HistoryAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        return await SchemaHistory.ExistsAsync(database.Provider, connection, null, cancellationToken)
            ? await SchemaHistory.ReadAsync(connection, null, cancellationToken)
            : [];
    }

    /// <summary>
    /// Deletes a module's tables, settings, subscriptions, deliveries, queue items and history for ever. The module must be off.
    /// </summary>
    /// <param name="moduleId">The module; it need not be loadable any more.</param>
    /// <param name="cancellationToken">Cancels and rolls back, up to the commit.</param>
    /// <returns>The tables that were dropped.</returns>
    public async Task<IReadOnlyList<string>> PurgeAsync(string moduleId, CancellationToken cancellationToken)
    {
        if (moduleId == CoreDbContext.ModuleId)
        {
            throw DataProblems.Exception("CK1540");
        }

        await using var connection = await database.OpenWriteAsync(cancellationToken);
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            // Only outside a transaction; the connection is closed afterwards. Tables of one module may refer to each other in any order.
            await connection.ExecuteAsync(null, "PRAGMA foreign_keys=0", cancellationToken);
        }

        await using var transaction = await BeginLockedAsync(connection, cancellationToken);
        var tables = await ModulePurge.RunAsync(database.Provider, connection, transaction, moduleId, cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        database.TablesWereRemoved();
        return tables;
    }

    private IReadOnlyList<ModuleSchema> WithCore(IReadOnlyList<ModuleSchema> schemas) => [CoreSchema.For(database.Provider), .. schemas];

    private async Task<DbTransaction> BeginLockedAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            // On SQLite this is BEGIN IMMEDIATE, which is the lock.
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            if (database.Provider == DatabaseProvider.Postgres)
            {
                await ExecuteAsync(
                    connection,
                    transaction,
                    "SELECT pg_advisory_xact_lock(hashtextextended('ck-migrate:' || current_schema(), 0))",
                    cancellationToken);

                // A table that stays locked by somebody else must not make every request behind us wait as well.
                await connection.ExecuteAsync(transaction, "SET LOCAL lock_timeout TO '15s'", cancellationToken);
            }

            return transaction;
        }
        catch (DbException e)
        {
            throw DataProblems.CannotBegin(database.TenantId, e);
        }
    }

    private static async Task ExecuteAsync(
        DbConnection connection, DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        using var statement = connection.Statement(transaction, sql);
        statement.Command.CommandTimeout = (int)CommandLimit.TotalSeconds;
        await statement.Command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task ApplyAsync(
        DbConnection connection, DbTransaction transaction, PendingMigration migration, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var command in migration.Commands)
            {
                await ExecuteAsync(connection, transaction, command, cancellationToken);
            }

            await SchemaHistory.AddAsync(connection, transaction, migration, database.Clock.GetUtcNow(), cancellationToken);
        }
        catch (DbException e)
        {
            throw new ProblemException(
                DataProblems.Catalog.Problem(
                    "CK1539",
                    ("module", migration.ModuleId),
                    ("version", migration.Version),
                    ("migration", migration.Migration),
                    ("reason", DatabaseErrors.Describe(e))),
                e);
        }
    }
}
