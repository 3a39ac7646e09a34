using System.Net;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using CommunityKit.Testing.Time;

namespace CommunityKit.Cms.Tests.Invariants;

/// <summary>A host that dies while scheduled pages go live, again and again: each is live in one whole version, and every draft is there.</summary>
public sealed class KillTests
{
    private const int Pages = 12;

    private static int Kills => Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 50 : 2;

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_host_that_is_killed_among_scheduled_pages_leaves_each_live_in_one_whole_version(DatabaseKind database)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var host = await ModuleTestHost.StartAsync(new ModuleTestOptions
        {
            Modules = ["communitykit.cms", "communitykit.admin"],
            Database = database,
            // Behind the real clock, so that the real host finds the pages due.
            Clock = new FakeClock(TimeProvider.System.GetUtcNow().AddMinutes(-10)),
        });
        using var lin = host.Client(CmsShop.Who("Lin"), "en");
        var editors = new List<Uri>();
        for (var i = 0; i < Pages; i++)
        {
            var editor = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, $"Kill {i}"), "publish");
            (editor, var text) = await CmsShop.AddAsync(editor, "cms.text");
            editor = await CmsShop.SendAsync(editor, "schedule", new()
            {
                [$"s.{text}.Text"] = $"New {i}",
                ["f.title.Value"] = $"New {i}",
                ["when.PublishAt"] = host.Clock.GetUtcNow().AddHours(8).AddMinutes(2).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            });
            Assert.True(editor.Has("form[action$='/unschedule']"), editor.Text("main"));
            await CmsShop.SendAsync(editor, "save", new() { ["f.summary.Value"] = $"Draft {i}" });
            editors.Add(editor.Address);
        }

        // The time has come: from here on the real host does the work, and is killed at it.
        await host.SuspendAsync();
        for (var i = 0; i < Kills; i++)
        {
            await using var process = await HostProcess.StartAsync(host.Folder);
            using var visitor = process.Client("en");
            for (var looks = random.Next(1, 60); looks > 0; looks--)
            {
                await LookAsync(visitor, random.Next(Pages), seed);
            }
        }

        await host.ResumeAsync();
        // Beyond every lease that a dead host left behind.
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.PumpAsync();
        using var reader = host.Client(null, "en");
        using var editing = host.Client(CmsShop.Who("Lin"), "en");
        for (var i = 0; i < Pages; i++)
        {
            var page = await reader.GetAsync($"kill-{i}");
            Assert.Equal(($"New {i}", $"New {i}"), (page.Heading, page.Text(".cms-blocks p")));
            var editor = await editing.GetAsync(editors[i].AbsolutePath);
            Assert.Equal($"Draft {i}", editor.Text("[name='f.summary.Value']"));
            Assert.Single(editor.Texts(".ck-versions [data-state=live]"));
        }
    }

    /// <summary>Old or new, but whole.</summary>
    private static async Task LookAsync(TestClient visitor, int page, int seed)
    {
        var shown = await visitor.GetAsync($"kill-{page}");
        Assert.True(shown.Status == HttpStatusCode.OK, $"seed {seed}");
        Assert.True(shown.Heading == (shown.Has(".cms-blocks p") ? $"New {page}" : $"Kill {page}"), $"seed {seed}: {shown.Heading}");
    }
}
