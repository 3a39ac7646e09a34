using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommunityKit.Cli.Tests.Running;
using CommunityKit.Tests.Support;

namespace CommunityKit.Cli.Tests.Demo;

/// <summary>The first command that anybody runs: two shops, in both languages, and the data stays.</summary>
public sealed class DemoTests
{
    [DemoFact]
    public async Task Both_shops_answer_in_both_languages_and_a_second_start_keeps_passwords_and_data()
    {
        var folder = Directory.CreateTempSubdirectory("ck-demo-").FullName;
        try
        {
            var first = await ServeAsync(folder, async http =>
            {
                foreach (var (page, name) in (IReadOnlyList<(string, string)>)
                    [("?lang=en", "Yaya Baby"), ("?lang=zh-CN", "芽芽母婴"), ("farm/?lang=en", "Field to Table"), ("farm/?lang=zh-CN", "田头直供")])
                {
                    Assert.Contains(name, WebUtility.HtmlDecode(await http.GetStringAsync(page)), StringComparison.Ordinal);
                }
            });
            Assert.Contains("owner@example.com", first, StringComparison.Ordinal);
            var record = await File.ReadAllTextAsync(Path.Combine(folder, "demo.json"));
            Assert.Equal(["baby", "farm"], JsonDocument.Parse(record).RootElement.GetProperty("ready").EnumerateArray().Select(shop => shop.GetString()));
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(folder, "demo.json")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));

            var second = await ServeAsync(folder, async http => (await http.GetAsync(new Uri("farm/", UriKind.Relative))).EnsureSuccessStatusCode());

            Assert.Equal(Password(first), Password(second));
            Assert.Equal(record, await File.ReadAllTextAsync(Path.Combine(folder, "demo.json")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_left_alone()
    {
        using var site = new CliSite();

        foreach (var more in (IReadOnlyList<string[]>)[[], ["--fresh"]])
        {
            using var demo = CkProcess.Start(Path.GetTempPath(), RepositoryFolder.Path, ["demo", "--port", "0", "--data", site.Folder.Root, .. more]);
            Assert.Contains("CK2040: ", (await demo.EndAsync()).Exits(1).Error, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(site.Folder.SettingsFile));
    }

    [Fact]
    public async Task A_taken_port_is_named_before_anything_is_built()
    {
        using var other = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var folder = Path.Combine(Path.GetTempPath(), "ck-demo-" + Guid.NewGuid().ToString("N"));

        using var demo = CkProcess.Start(Path.GetTempPath(), RepositoryFolder.Path, "demo", "--port", port, "--data", folder);

        Assert.Contains($"CK2010: Port {port} ", (await demo.EndAsync()).Exits(1).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    private static async Task<string> ServeAsync(string folder, Func<HttpClient, Task> visit)
    {
        using var demo = CkProcess.Start(Path.GetTempPath(), RepositoryFolder.Path, "demo", "--port", "0", "--data", folder);
        var output = await demo.SaysAsync("Ctrl-C");
        using var http = new HttpClient { BaseAddress = new Uri(Regex.Match(output, @"http://localhost:\d+/", RegexOptions.None, TimeSpan.FromSeconds(1)).Value) };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        await visit(http);
        demo.Interrupt();
        return (await demo.EndAsync()).Done().Output;
    }

    private static string Password(string output) =>
        output.Split('\n').First(line => line.Contains("owner@example.com", StringComparison.Ordinal)).Split(' ')[^1];
}
