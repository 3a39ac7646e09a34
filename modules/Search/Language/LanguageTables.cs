using System.Collections.Frozen;

namespace CommunityKit.Search.Language;

/// <summary>The tables that <c>tools/assets/vendor.sh</c> makes: readings of characters and words, simplified forms. Read once, at first use.</summary>
internal static class LanguageTables
{
    private static readonly Lazy<FrozenDictionary<char, string>> LazyReadings = new(ReadReadings);
    private static readonly Lazy<FrozenDictionary<string, string[]>> LazyWords = new(ReadWords);
    private static readonly Lazy<FrozenDictionary<char, char>> LazySimplified = new(ReadSimplified);

    /// <summary>The syllable that a character is mostly read as, without tone.</summary>
    public static FrozenDictionary<char, string> Readings => LazyReadings.Value;

    /// <summary>Words whose characters are read in another way than mostly.</summary>
    public static FrozenDictionary<string, string[]> WordReadings => LazyWords.Value;

    /// <summary>The simplified form of a traditional character.</summary>
    public static FrozenDictionary<char, char> Simplified => LazySimplified.Value;

    private static FrozenDictionary<char, string> ReadReadings() => Lines("readings.txt")
        .SelectMany(line =>
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var syllable = line[..blank];
            return line[(blank + 1)..].Select(character => KeyValuePair.Create(character, syllable));
        })
        .ToFrozenDictionary();

    private static FrozenDictionary<string, string[]> ReadWords() => Lines("words.txt")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1..], StringComparer.Ordinal);

    private static FrozenDictionary<char, char> ReadSimplified() => Lines("simplified.txt")
        .SelectMany(line => line.Chunk(2))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private static IEnumerable<string> Lines(string name)
    {
        var assembly = typeof(LanguageTables).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(n => n.EndsWith("." + name, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            yield return line;
        }
    }
}
