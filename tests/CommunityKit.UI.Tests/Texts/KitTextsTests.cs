using System.Globalization;
using System.Text.RegularExpressions;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Texts;
using CommunityKit.UI.Tests.Shop;

namespace CommunityKit.UI.Tests.Texts;

public sealed partial class KitTextsTests
{
    private static readonly IReadOnlyDictionary<string, string> Chinese = KitTexts.All["zh-CN"];
    private static readonly IReadOnlyDictionary<string, string> English = KitTexts.All["en"];

    [Fact]
    public void Both_languages_have_the_same_keys() => Assert.Equal(English.Keys.Order(), Chinese.Keys.Order());

    [Fact]
    public void Both_languages_fill_in_the_same_values() =>
        Assert.All(English, text => Assert.Equal(Places(text.Value), Places(Chinese[text.Key])));

    [Fact]
    public void No_text_is_blank() => Assert.All(English.Concat(Chinese), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));

    [Fact]
    public void English_texts_have_no_Chinese_in_them() => Assert.All(English.Values, text => Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", text));

    [Fact]
    public void Every_admin_section_has_a_name() =>
        Assert.All(Enum.GetNames<AdminSection>(), section => Assert.True(English.ContainsKey("admin." + section), section));

    [Fact]
    public void Every_key_that_the_code_names_exists()
    {
        var used = Directory.EnumerateFiles(Repository.File("src/CommunityKit.UI"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".js" && !file.Contains("/lib/", StringComparison.Ordinal))
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Where(key => !key.EndsWith('.'))
            .Distinct()
            .ToList();
        Assert.True(used.Count > 60, $"only {used.Count} keys found");
        Assert.All(used, key => Assert.True(English.ContainsKey(key) || English.ContainsKey(key + ".other"), key));
    }

    [Fact]
    public void Time_patterns_are_patterns() =>
        Assert.All(
            new[] { "time.dateTime", "time.date", "time.day", "time.time" },
            key => Assert.NotEqual("", new DateTime(2026, 11, 22, 9, 5, 0).ToString(Chinese[key], CultureInfo.GetCultureInfo("zh-CN"))));

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex("""["'](?<key>(?:frame|part|price|time|countdown|pages|breadcrumb|errors|field|rows|validation|status|js)\.[A-Za-z.]+)["']""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Key();
}
