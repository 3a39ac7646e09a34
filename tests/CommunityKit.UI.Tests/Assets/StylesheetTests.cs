using System.Text.RegularExpressions;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Components;
using CommunityKit.UI.Tests.Shop;

namespace CommunityKit.UI.Tests.Assets;

public sealed partial class StylesheetTests
{
    [Fact]
    public void The_dark_palette_is_the_same_by_choice_and_by_device()
    {
        var css = Read("ck.css");
        var byDevice = Declarations(css, ":root:not([data-theme=\"light\"]) {");
        var byChoice = Declarations(css, ":root[data-theme=\"dark\"] {");
        Assert.NotEmpty(byDevice);
        Assert.Equal(byDevice, byChoice);
    }

    [Fact]
    public void Every_class_that_the_views_use_is_in_a_stylesheet()
    {
        var styles = Read("ck.css") + Read("ck-admin.css") + Read("gallery.css");
        // Hooks for scripts and tests that have no look of their own.
        string[] plain = ["ck-block"];
        var used = Directory.EnumerateFiles(Repository.File("src/CommunityKit.UI"), "*.cs*", SearchOption.AllDirectories)
            .SelectMany(file => ClassAttribute().Matches(File.ReadAllText(file)).SelectMany(match => match.Groups["names"].Value.Split(' ')))
            .Where(name => name.StartsWith("ck-", StringComparison.Ordinal) && !name.EndsWith('-'))
            .Distinct()
            .Except(plain);
        Assert.All(used, name => Assert.Matches($@"\.{Regex.Escape(name)}(?![\w-])", styles));
    }

    [Fact]
    public void The_views_of_the_kit_have_no_inline_style_and_no_inline_handler()
    {
        var views = Directory.EnumerateFiles(Repository.File("src/CommunityKit.UI/Views"), "*.cshtml", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(views);
        Assert.All(views, view => Assert.DoesNotMatch(@"\s(style|on[a-z]+|hx-on[^\s=]*)\s*=", File.ReadAllText(view)));
    }

    [Fact]
    public void Every_icon_that_the_kit_names_is_in_the_sprite()
    {
        var used = Directory.EnumerateFiles(Repository.File("src/CommunityKit.UI"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => IconName().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .Concat(ScriptIcon().Matches(Read("ck.js") + Read("ck-admin.js")).Select(match => match.Groups["name"].Value))
            .Distinct()
            .ToList();
        Assert.NotEmpty(used);
        Assert.All(used, name => Assert.True(Icons.Names.Contains(name), name));
    }

    private static string Read(string path)
    {
        using var reader = new StreamReader(KitAssets.Open(path)!);
        return reader.ReadToEnd();
    }

    private static string[] Declarations(string css, string opening)
    {
        var from = css.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return css[from..css.IndexOf('}', from)].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex("""class(?:="|", "|Name: [`'])(?<names>[\w -]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassAttribute();

    [GeneratedRegex("""<ck-icon name="(?<name>[\w-]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IconName();

    [GeneratedRegex("""(?:icon|button)\('(?<name>[a-z-]+)'""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScriptIcon();
}
