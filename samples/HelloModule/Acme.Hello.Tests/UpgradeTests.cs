using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace Acme.Hello.Tests;

/// <summary>From 1.0.0 to 2.0.0 and back while the shop runs.</summary>
public sealed class UpgradeTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_upgrade_keeps_what_was_said_and_the_way_back_keeps_what_was_said_since(DatabaseKind database)
    {
        await using var host = await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["acme.hello@1.0.0"], Database = database });
        using var visitor = host.Client(culture: "en");
        var first = await visitor.SayAsync("Said to release 1");
        Assert.Equal("1.0.0", first.Release());
        Assert.False(first.Has(".hello-moods"));

        await host.InstallAsync("acme.hello@2.0.0");
        var second = await visitor.SayAsync("Said to release 2", "happy");
        Assert.Equal("2.0.0", second.Release());
        Assert.Equal(["Said to release 2", "Said to release 1"], second.Greetings());
        Assert.Equal(["happy"], second.Texts(".hello-list .ck-tag"));

        Assert.Empty(await host.TryChangeAsync("Rollback"));
        var third = await visitor.SayAsync("Said to release 1 again");
        Assert.Equal("1.0.0", third.Release());
        Assert.Equal(["Said to release 1 again", "Said to release 2", "Said to release 1"], third.Greetings());
    }

    /// <summary>Each release carries another major version of the same library; neither meets the other, nor the host's.</summary>
    [Theory]
    [InlineData("1.0.0", "0.17.1")]
    [InlineData("2.0.0", "1.10.3")]
    public async Task Each_release_runs_on_its_own_copy_of_the_parser(string release, string parser)
    {
        await using var host = await ModuleTestHost.StartAsync($"acme.hello@{release}");
        using var visitor = host.Client(culture: "en");

        var page = await visitor.SayAsync("<b>Hello</b> <script>alert(1)</script>there");

        Assert.Equal($"Release {release} of this module, with its own AngleSharp {parser}.", page.Text("h1 + p"));
        Assert.Equal(["Hello there"], page.Greetings());
    }

    [Fact]
    public async Task Nobody_is_turned_away_while_releases_change()
    {
        await using var host = await ModuleTestHost.StartAsync("acme.hello@1.0.0");
        using var stop = new CancellationTokenSource();
        var visits = Enumerable.Range(0, 4).Select(_ => VisitAsync()).ToList();

        await host.InstallAsync("acme.hello@2.0.0");
        Assert.Empty(await host.TryChangeAsync("Rollback"));
        await host.InstallAsync("acme.hello@2.0.0");
        await stop.CancelAsync();

        var seen = (await Task.WhenAll(visits)).SelectMany(releases => releases).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(new HashSet<string>(["1.0.0", "2.0.0"], StringComparer.Ordinal), seen);

        async Task<IReadOnlyList<string>> VisitAsync()
        {
            using var visitor = host.Client();
            var releases = new List<string>();
            do
            {
                // Release() throws unless the page is the module's page.
                releases.Add((await visitor.GetAsync("/hello")).Release()!);
            }
            while (!stop.IsCancellationRequested);
            return releases;
        }
    }
}
