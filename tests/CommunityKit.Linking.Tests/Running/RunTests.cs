using System.Text.Json;
using CommunityKit.Tests.Support;

namespace CommunityKit.Linking.Tests.Running;

/// <summary><c>dotnet run</c> and <c>dotnet watch</c> in a module's folder start a shop that runs the module from its build.</summary>
public sealed class RunTests
{
    private const string View = "Areas/acme.live/Views/Live.cshtml";

    [Fact]
    public async Task Dotnet_run_serves_the_module_from_its_output_with_symbols_and_reads_the_rest_from_the_source()
    {
        await using var project = new LiveProject();
        await project.StartAsync("run");

        var page = await project.GetAsync("/live");
        Assert.Contains("view-one", page, StringComparison.Ordinal);
        Assert.Contains("action-one", page, StringComparison.Ordinal);
        Assert.Contains("文字一", page, StringComparison.Ordinal);
        await project.UntilSaysAsync("owner@localhost - ");

        // What a debugger needs: the very assembly of the build, not optimized, with symbols that lead to the source.
        var where = JsonDocument.Parse(await project.GetAsync("/where")).RootElement;
        Assert.Equal(Path.Combine(project.Folder, "bin", "Debug", "net10.0", "Acme.Live.dll"), where.GetProperty("location").GetString());
        Assert.Equal(Path.Combine(project.Folder, "LiveController.cs"), where.GetProperty("file").GetString());
        Assert.Equal(LineOf(project, "new StackFrame("), where.GetProperty("line").GetInt32());
        Assert.False(where.GetProperty("isOptimized").GetBoolean());
        Assert.False(where.GetProperty("isCollectible").GetBoolean());

        project.Edit("wwwroot/live.css", "red", "blue");
        Assert.Contains("blue", await project.GetAsync("/_m/acme.live/1.0.0/live.css"), StringComparison.Ordinal);
        project.Edit("Localization/zh-CN.json", "文字一", "文字二");
        await project.UntilShowsAsync("/live", "文字二");
    }

    [LongFact]
    public async Task Dotnet_watch_shows_edits_of_actions_and_views_without_a_restart()
    {
        await using var project = new LiveProject();
        await project.StartAsync("watch", "--non-interactive");
        await project.UntilShowsAsync("/live", "view-one");
        await project.UntilSaysAsync("Waiting for changes");

        project.Edit("LiveController.cs", "action-one", "action-two");
        await project.UntilShowsAsync("/live", "action-two");
        project.Edit(View, "view-one", "view-two");
        await project.UntilShowsAsync("/live", "view-two");
        project.Edit("LiveController.cs", "[HttpGet(\"/where\")]", "[HttpGet(\"/added\")] public string Added() => \"added-one\"; [HttpGet(\"/where\")]");
        await project.UntilShowsAsync("/added", "added-one");

        // An edit of something else must not bring the old view back.
        var page = await project.GetAsync("/live");
        Assert.Contains("view-two", page, StringComparison.Ordinal);
        Assert.Contains("action-two", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Restart is needed", project.Output, StringComparison.Ordinal);
    }

    private static int LineOf(LiveProject project, string text) =>
        File.ReadAllLines(Path.Combine(project.Folder, "LiveController.cs")).ToList().FindIndex(line => line.Contains(text, StringComparison.Ordinal)) + 1;
}
