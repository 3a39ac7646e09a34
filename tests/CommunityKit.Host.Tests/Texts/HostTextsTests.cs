using System.Text.Json;
using System.Text.RegularExpressions;
using CommunityKit.Tests.Support;

namespace CommunityKit.Host.Tests.Texts;

public sealed partial class HostTextsTests
{
    private static readonly string Host = Path.Combine(RepositoryFolder.Path, "src", "CommunityKit.Host");
    private static readonly Dictionary<string, string> English = Read("en");
    private static readonly Dictionary<string, string> Chinese = Read("zh-CN");

    [Fact]
    public void Both_languages_have_the_same_texts()
    {
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Chinese.Keys.Order(StringComparer.Ordinal));
        // "One reason" need not name the number.
        Assert.All(Chinese.Where(text => !text.Key.EndsWith(".one", StringComparison.Ordinal)), text => Assert.Equal(Places(text.Value), Places(English[text.Key])));
    }

    [Fact]
    public void Every_text_that_a_page_asks_for_is_there_and_every_text_is_asked_for()
    {
        var source = string.Join('\n', Directory.EnumerateFiles(Host, "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var kit = Read(Path.Combine(RepositoryFolder.Path, "src", "CommunityKit.UI", "Localization", "en.json"), isPath: true);
        var asked = Asked().Matches(source).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], asked.Where(key => !key.EndsWith('.') && !English.ContainsKey(key) && !English.ContainsKey(key + ".other") && !kit.ContainsKey(key)));

        var begun = asked.Where(key => key.EndsWith('.')).Concat(["steps.", "error.", "password."]).ToList();
        Assert.Equal([], English.Keys.Where(key =>
            !source.Contains($"\"{PluralOf(key)}\"", StringComparison.Ordinal)
            && !begun.Any(start => key.StartsWith(start, StringComparison.Ordinal))
            && !FormField().IsMatch(key)));
    }

    private static string PluralOf(string key) => key.EndsWith(".one", StringComparison.Ordinal) ? key[..^4] : key.EndsWith(".other", StringComparison.Ordinal) ? key[..^6] : key;

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Read(string culture, bool isPath = false) => JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(isPath ? culture : Path.Combine(Host, "Localization", culture + ".json")))!;

    [GeneratedRegex("""(?:\bT\[|\bT\.Count\(|HostTexts\.Get\()\s*(?:[a-zA-Z.]+ \? )?"(?<key>[a-zA-Z.]+)"(?: : "(?<key>[a-zA-Z.]+)")?""", RegexOptions.None, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^[A-Z][a-zA-Z]+Form\.", RegexOptions.None, 1000)]
    private static partial Regex FormField();
}
