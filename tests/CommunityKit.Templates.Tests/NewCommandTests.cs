using System.Text.Json;
using System.Xml.Linq;
using CommunityKit.Templates.Tests.Support;

namespace CommunityKit.Templates.Tests;

/// <summary><c>ck new</c>: what it writes, and what it refuses before it writes anything.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_module_bears_its_name_everywhere()
    {
        (await Ck.RunAsync(_folder.Path, "new", "module", "Acme.Wishes")).Done();

        var files = FolderTree.Read(_folder["Acme.Wishes"]);
        Assert.Contains("src/Acme.Wishes/WishesModule.cs", files.Keys);
        Assert.Contains("src/Acme.Wishes/Areas/acme.wishes/Views/Notes.cshtml", files.Keys);
        Assert.Contains("module.Settings<WishesSettings>(\"acme.wishes\");", files["src/Acme.Wishes/WishesModule.cs"], StringComparison.Ordinal);
        Assert.Contains("\"wishes_notes\"", files["src/Acme.Wishes/Migrations/M0001_Notes.cs"], StringComparison.Ordinal);
        Assert.All(files, file => Assert.DoesNotContain("starter", file.Key + file.Value, StringComparison.OrdinalIgnoreCase));
        Assert.All(files, file => Assert.DoesNotContain("KIT_", file.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(files.Keys, path => path.Contains(".template.config", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_value_that_looks_like_a_token_is_not_replaced_again()
    {
        (await Ck.RunAsync(_folder.Path, "new", "module", "Starter.Sample")).Done();

        var project = FolderTree.Read(_folder["Starter.Sample"])["src/Starter.Sample/Starter.Sample.csproj"];
        Assert.Equal("starter.sample", XDocument.Parse(project).Descendants("ModuleId").Single().Value);
    }

    [Theory]
    [InlineData("module", "wishes", "CK2080")]
    [InlineData("module", "acme.wishes", "CK2080")]
    [InlineData("module", "Acme.Wishes.", "CK2080")]
    [InlineData("module", "Acme..Wishes", "CK2080")]
    [InlineData("module", "Acme.Wunsch-Liste", "CK2080")]
    [InlineData("module", "../Acme.Wishes", "CK2080")]
    [InlineData("module", "Acme.心愿", "CK2080")]
    [InlineData("module", "Acme.System", "CK2081")]
    [InlineData("module", "Acme.Note", "CK2081")]
    [InlineData("theme", "Acme.CommunityKit.Look", "CK2081")]
    [InlineData("module", "Acme.W", "CK2082")]
    [InlineData("module", "Acme.Seventeenletters1", "CK2082")]
    [InlineData("site", "..", "CK2083")]
    [InlineData("site", "spring shops", "CK2083")]
    public async Task A_name_that_would_not_build_is_refused_and_nothing_is_written(string kind, string name, string code)
    {
        var result = await Ck.RunAsync(_folder.Path, "new", kind, name);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(code + ": ", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_alone()
    {
        Directory.CreateDirectory(_folder["Acme.Wishes"]);
        await File.WriteAllTextAsync(_folder["Acme.Wishes/mine.txt"], "mine");

        var result = await Ck.RunAsync(_folder.Path, "new", "module", "Acme.Wishes");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("CK2084: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], FolderTree.Read(_folder["Acme.Wishes"]).Keys);
    }

    [Fact]
    public async Task Output_names_the_folder_and_the_result_lists_the_files()
    {
        var result = (await Ck.RunAsync(_folder.Path, "new", "theme", "Acme.Meadow", "-o", "looks/meadow", "--json")).Done();

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(_folder["looks/meadow"], json.RootElement.GetProperty("folder").GetString());
        Assert.Equal(
            FolderTree.Read(_folder["looks/meadow"]).Keys,
            json.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString()!));
    }

    [Fact]
    public async Task A_feed_that_is_not_there_is_refused()
    {
        var result = await Ck.RunAsync(_folder.Path, "new", "module", "Acme.Wishes", "--feed", "nowhere");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("CK2085: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "packages")]
    [InlineData("/source", null, "/source/artifacts/packages")]
    [InlineData("/source", "https://packages.example/index.json?a=1&b=2", "https://packages.example/index.json?a=1&b=2")]
    public async Task The_kits_packages_come_from(string? repository, string? feed, string expected)
    {
        string[] arguments = ["new", "module", "Acme.Wishes", .. feed is null ? Array.Empty<string>() : ["--feed", feed]];
        (await Ck.RunFromSourceAsync(_folder.Path, repository, arguments)).Done();

        var configuration = XDocument.Parse(FolderTree.Read(_folder["Acme.Wishes"])["NuGet.config"]);
        var source = configuration.Descendants("add").Single(add => (string?)add.Attribute("key") == "communitykit");
        Assert.Equal(expected, ((string?)source.Attribute("value"))?.Replace('\\', '/'));
    }

    [Fact]
    public async Task It_speaks_chinese()
    {
        var result = await Ck.RunAsync(_folder.Path, "new", "module", "wishes", "--lang", "zh-CN");

        Assert.Contains("不能作为项目名", result.Error, StringComparison.Ordinal);
    }
}
