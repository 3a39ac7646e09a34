using System.Globalization;
using System.Text.Json;

namespace CommunityKit.Cli.Localization;

/// <summary>The command line's own words in one language. Immutable.</summary>
internal sealed class CliTexts
{
    private readonly IReadOnlyDictionary<string, string> _texts;

    private CliTexts(CultureInfo culture, IReadOnlyDictionary<string, string> texts)
    {
        Culture = culture;
        _texts = texts;
    }

    public CultureInfo Culture { get; }

    public IEnumerable<string> Keys => _texts.Keys;

    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"Localization/{Culture.Name}.json has no \"{key}\".");

    public static CliTexts For(CultureInfo culture)
    {
        using var stream = typeof(CliTexts).Assembly.GetManifestResourceStream($"Localization/{culture.Name}.json")!;
        return new CliTexts(culture, JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!);
    }

    public string? Find(string key) => _texts.GetValueOrDefault(key);

    /// <summary>A text with its <c>{name}</c> places filled in.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return text;
    }
}
