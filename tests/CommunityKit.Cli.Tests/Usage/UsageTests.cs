using CommunityKit.Cli.Output;
using CommunityKit.Packaging.Problems;
using CommunityKit.Cli.Tests.Running;

namespace CommunityKit.Cli.Tests.Usage;

/// <summary>What is written wrongly is told apart from what is refused: exit code 2, a short hint, nothing done.</summary>
public sealed class UsageTests
{
    // A folder where no site is.
    private static readonly Ck Ck = new(AppContext.BaseDirectory);

    [Theory]
    [InlineData("modul list", "module")]
    [InlineData("module instal acme.hello", "install")]
    [InlineData("tenant list --jsn", "--json")]
    [InlineData("module install acme.hello --dryrun", "--dry-run")]
    [InlineData("module purge acme.hello --yess", "--yes")]
    public async Task A_slip_of_the_finger_is_answered_with_what_was_meant(string line, string meant)
    {
        var result = (await Ck.RunAsync(line.Split(' '))).Exits(2);

        Assert.Contains($"Did you mean {meant}?", result.Error, StringComparison.Ordinal);
        Assert.Contains("CK2000: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("module install")]
    [InlineData("module install a.b --tenant")]
    [InlineData("module rollback a.b --generation 3")]
    [InlineData("module rollback --generation three")]
    [InlineData("recipe run r.json --set noValue")]
    [InlineData("verify")]
    [InlineData("sign a.nupkg")]
    [InlineData("import products")]
    [InlineData("demo --port 70000")]
    [InlineData("demo --port high")]
    [InlineData("bench")]
    [InlineData("bench --count many")]
    [InlineData("bench swap --lst")]
    [InlineData("why")]
    [InlineData("run")]
    [InlineData("test one two")]
    public async Task What_lacks_something_is_wrong_usage(string line)
    {
        var result = (await Ck.RunAsync(line.Split(' '))).Exits(2);

        Assert.Contains("CK2000: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_find_the_reason_as_well()
    {
        var result = (await Ck.RunAsync("module", "install", "--json")).Exits(2);

        Assert.Equal(["CK2000"], result.Codes);
    }

    [Fact]
    public async Task A_group_without_a_command_shows_its_commands()
    {
        var result = (await Ck.RunAsync("tenant")).Exits(2);

        Assert.Contains("create", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "没有 frobnicate 这个命令")]
    [InlineData("en_US.UTF-8", "There is no command frobnicate")]
    [InlineData("C.UTF-8", "There is no command frobnicate")]
    public async Task It_speaks_the_language_of_the_system(string locale, string words)
    {
        var ck = Ck with { Variables = new Dictionary<string, string> { ["LANG"] = locale } };

        Assert.Contains(words, (await ck.RunAsync("frobnicate")).Error, StringComparison.Ordinal);
        Assert.Contains("没有 frobnicate", (await ck.RunAsync("frobnicate", "--lang", "zh-CN")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("communitykit.catalgo", "communitykit.catalog")]
    [InlineData("catalog", "communitykit.catalog")]
    [InlineData("communitykit.admin", "communitykit.admin")]
    [InlineData("zzz", null)]
    public void The_nearest_known_word_is_suggested(string written, string? meant) =>
        Assert.Equal(meant, Suggestion.For(written, ["communitykit.catalog", "communitykit.orders", "communitykit.admin"]));
}
