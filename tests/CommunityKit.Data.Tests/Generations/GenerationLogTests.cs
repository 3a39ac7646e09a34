using CommunityKit.Data.Databases;
using CommunityKit.Data.Generations;
using CommunityKit.Data.Tests.Support;
using CommunityKit.Packaging.Problems;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Time;

namespace CommunityKit.Data.Tests.Generations;

public sealed class GenerationLogTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Generations_are_numbered_from_one_and_the_newest_is_current(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space, new FakeClock());
        await tenant.Runner.ApplyAsync([], CancellationToken.None);
        var log = new GenerationLog(tenant.Database);

        Assert.Null(await log.ReadCurrentAsync(CancellationToken.None));
        await log.AppendAsync(0, "{\"a\":1}", "installed", "Li Lei", null, CancellationToken.None);
        var second = await log.AppendAsync(1, "{\"a\":2}", "upgraded", "Li Lei", null, CancellationToken.None);

        Assert.Equal(second, await log.ReadCurrentAsync(CancellationToken.None));
        Assert.Equal([2, 1], (await log.ListAsync(10, CancellationToken.None)).Select(g => g.Number));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_changes_made_from_one_generation_exactly_one_wins(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space);
        await tenant.Runner.ApplyAsync([], CancellationToken.None);
        var log = new GenerationLog(tenant.Database);

        for (var current = 0; current < 5; current++)
        {
            var from = current;
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
            {
                try
                {
                    await log.AppendAsync(from, $"{n}", "race", "node", null, CancellationToken.None);
                    return "won";
                }
                catch (ProblemException e)
                {
                    return e.Problems[0].Code;
                }
            })));

            Assert.Single(outcomes, "won");
            Assert.Equal(7, outcomes.Count(o => o == "CK1570"));
        }

        Assert.Equal(5, (await log.ListAsync(100, CancellationToken.None)).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_goes_alongside_is_kept_or_lost_with_the_generation(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space);
        await tenant.Runner.ApplyAsync([], CancellationToken.None);
        var log = new GenerationLog(tenant.Database);
        var heard = 0;
        using var listening = tenant.Database.Signals.Listen(s => heard += s.Kind == SignalKind.Generation ? 1 : 0);

        await Assert.ThrowsAsync<InvalidOperationException>(() => log.AppendAsync(
            0, "{}", "broken", "node", (_, _) => throw new InvalidOperationException(), CancellationToken.None));

        Assert.Null(await log.ReadCurrentAsync(CancellationToken.None));
        Assert.Equal(0, heard);
        await log.AppendAsync(
            0,
            "{}",
            "good",
            "node",
            async (scope, token) => await scope.ExecuteAsync(
                "INSERT INTO ck_queue (queue, module, state) VALUES ('q', 'm', 'active')", token),
            CancellationToken.None);
        Assert.Equal(["q"], await tenant.QueryAsync("SELECT queue FROM ck_queue", r => r.GetString(0)));
        Assert.Equal(1, heard);
    }

    [Theory, OnPostgres]
    public async Task Another_node_hears_of_a_new_generation(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var one = await Tenant.OpenAsync(space);
        await using var other = await Tenant.OpenAsync(space);
        await one.Runner.ApplyAsync([], CancellationToken.None);
        var isListening = new TaskCompletionSource();
        var heard = new TaskCompletionSource();
        using var listening = other.Database.Signals.Listen(s =>
        {
            (s.Kind == SignalKind.CaughtUp ? isListening : heard).TrySetResult();
        });
        other.Database.Listen();
        await isListening.Task.WaitAsync(TimeSpan.FromMinutes(1));

        await new GenerationLog(one.Database).AppendAsync(0, "{}", "r", "a", null, CancellationToken.None);

        await heard.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }
}
