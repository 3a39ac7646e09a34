using CommunityKit.Data.Contexts;
using CommunityKit.Data.Core;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Migrations;
using CommunityKit.Data.Tests.Migrations.Samples;
using CommunityKit.Data.Tests.Support;
using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Packaging.Problems;
using CommunityKit.Testing.Databases;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Data.Tests.Migrations;

public sealed class MigrationRunnerTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task All_modules_are_brought_up_to_date_and_a_second_run_does_nothing(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space);

        var planned = await tenant.Runner.PlanAsync([tenant.First, tenant.Linked], CancellationToken.None);
        var first = await tenant.Runner.ApplyAsync([tenant.First, tenant.Linked], CancellationToken.None);
        var second = await tenant.Runner.ApplyAsync([tenant.First, tenant.Linked], CancellationToken.None);

        Assert.Equal(planned.Pending.Select(p => p.Migration), first.Select(p => p.Migration));
        Assert.Equal(
            ["20260101000000_core", "20261122000000_idempotency", "20260101000000_first", "20260102000000_more", "20260101000000_linked"], first.Select(p => p.Migration));
        Assert.Empty(second);
        Assert.Contains("one_things", await tenant.TablesAsync());
        Assert.Equal(5, (await tenant.Runner.HistoryAsync(CancellationToken.None)).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_upgrade_keeps_the_rows_and_fills_the_new_columns(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space);
        await tenant.Runner.ApplyAsync([tenant.First with { ContextType = typeof(EarlyFirstDb) }], CancellationToken.None);
        await tenant.ExecuteAsync("INSERT INTO one_things (name) VALUES ('rice')");

        await tenant.Runner.ApplyAsync([tenant.First], CancellationToken.None);

        var row = Assert.Single(await tenant.QueryAsync(
            "SELECT name, code, price_minor, price_currency, title FROM one_things",
            r => (r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetString(3), r.GetString(4))));
        Assert.Equal(("rice", "rice", 100L, "CNY", "{}"), row);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_failure_in_the_last_module_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space);

        var failed = await Assert.ThrowsAsync<ProblemException>(
            () => tenant.Runner.ApplyAsync([tenant.First, tenant.Broken], CancellationToken.None));

        Assert.Equal("CK1539", failed.Problems[0].Code);
        Assert.Contains("20260102000000_broken", failed.Problems[0].ToString(), StringComparison.Ordinal);
        Assert.Empty(await tenant.TablesAsync());
        Assert.Equal(4, (await tenant.Runner.ApplyAsync([tenant.First], CancellationToken.None)).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_runners_at_once_one_applies_everything_and_the_other_nothing(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var here = WorkerProcess.Start("migrate", space);
        await using var there = WorkerProcess.Start("migrate", space);

        var ends = await Task.WhenAll(here.WaitAsync(CancellationToken.None), there.WaitAsync(CancellationToken.None));

        Assert.Equal([0, 0], ends);
        await Task.WhenAll(here.SaysAsync("applied"), there.SaysAsync("applied"));
        var applied = new[] { here, there }.Select(p => p.Output.Split('\n').Single(l => l.StartsWith("applied", StringComparison.Ordinal)).Trim());
        Assert.Equal(["applied 0", "applied 4"], applied.Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_process_killed_in_the_middle_leaves_nothing_and_the_next_run_applies_all(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using (var killed = WorkerProcess.Start("migrate", space, "20260201000000_units"))
        {
            await killed.SaysAsync("applying 20260201000000_units");
        }

        await using var tenant = await Tenant.OpenAsync(space);
        Assert.Empty(await tenant.TablesAsync());
        var applied = await tenant.Runner.ApplyAsync([Shop.Schema(tenant.Database.Provider)], CancellationToken.None);
        Assert.Equal(4, applied.Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_migration_that_was_edited_after_it_was_applied_is_refused(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space);
        await tenant.Runner.ApplyAsync([tenant.First], CancellationToken.None);
        var changed = tenant.First with { ContextType = typeof(ChangedFirstDb), Version = "1.1.0" };

        var refused = await Assert.ThrowsAsync<ProblemException>(() => tenant.Runner.ApplyAsync([changed], CancellationToken.None));

        Assert.Equal("CK1537", Assert.Single(refused.Problems).Code);
        Assert.Contains("20260101000000_first", refused.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_older_version_of_a_module_runs_on_the_newer_schema(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space);
        await tenant.Runner.ApplyAsync([tenant.First], CancellationToken.None);

        var rollback = await tenant.Runner.ApplyAsync([tenant.First with { ContextType = typeof(EarlyFirstDb) }], CancellationToken.None);

        Assert.Empty(rollback);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_prefix_that_another_module_has_is_refused(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space);
        await tenant.Runner.ApplyAsync([tenant.First], CancellationToken.None);

        var refused = await Assert.ThrowsAsync<ProblemException>(
            () => tenant.Runner.ApplyAsync([tenant.First with { ModuleId = "other" }], CancellationToken.None));

        Assert.Equal("CK1538", refused.Problems[0].Code);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_purge_drops_the_modules_tables_and_traces_and_nothing_else(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space);
        await tenant.Runner.ApplyAsync([tenant.First, tenant.Linked], CancellationToken.None);

        var dropped = await tenant.Runner.PurgeAsync("linked", CancellationToken.None);

        Assert.Equal(["lnk_a_parents", "lnk_b_children"], dropped);
        var tables = await tenant.TablesAsync();
        Assert.Contains("one_things", tables);
        Assert.Contains("ck_outbox", tables);
        Assert.DoesNotContain(tables, t => t.StartsWith("lnk_", StringComparison.Ordinal));
        Assert.Single(await tenant.Runner.ApplyAsync([tenant.Linked], CancellationToken.None));
        Assert.Equal(
            "CK1540",
            (await Assert.ThrowsAsync<ProblemException>(() => tenant.Runner.PurgeAsync(CoreDbContext.ModuleId, CancellationToken.None))).Problems[0].Code);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_tenants_stay_apart(DatabaseKind kind)
    {
        await using var oneSpace = await TestDatabases.CreateAsync(kind);
        await using var otherSpace = await TestDatabases.CreateAsync(kind);
        await using var one = await Tenant.OpenAsync(oneSpace);
        await using var other = await Tenant.OpenAsync(otherSpace);

        await one.Runner.ApplyAsync([one.First], CancellationToken.None);
        await one.ExecuteAsync("INSERT INTO one_things (name) VALUES ('rice')");

        Assert.Empty(await other.TablesAsync());
        await other.Runner.ApplyAsync([other.First], CancellationToken.None);
        Assert.Empty(await other.QueryAsync("SELECT name FROM one_things", r => r.GetString(0)));
    }

    [Fact]
    public async Task The_script_shows_the_statements_of_both_databases()
    {
        await using var sqlite = EfServices.Create(DatabaseProvider.Sqlite, NullLoggerFactory.Instance);
        await using var postgres = EfServices.Create(DatabaseProvider.Postgres, NullLoggerFactory.Instance);

        var first = MigrationScript.Of(new ModuleSchema("first", "1.0.0", typeof(FirstDb), sqlite));
        var second = MigrationScript.Of(new ModuleSchema("first", "1.0.0", typeof(FirstDb), postgres));

        Assert.Contains("\"id\" INTEGER NOT NULL CONSTRAINT \"pk_one_things\" PRIMARY KEY AUTOINCREMENT", first, StringComparison.Ordinal);
        Assert.Contains("id bigint GENERATED BY DEFAULT AS IDENTITY", second, StringComparison.Ordinal);
        Assert.Contains("data jsonb", second, StringComparison.Ordinal);
        Assert.Contains("-- 20260102000000_more", second, StringComparison.Ordinal);
    }
}
