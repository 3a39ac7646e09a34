namespace CommunityKit.Media.Assets;

/// <summary>Bounds and forms of what people say about an asset.</summary>
internal static class FactRules
{
    public const int MaxTags = 20;
    public const int MaxTag = 40;
    public const int MaxAlt = 500;
    public const int MaxName = 200;
    private const int MaxSlug = 80;

    /// <summary>Facts within their bounds: trimmed words, each once.</summary>
    public static AssetFacts Tidy(AssetFacts facts) => facts with
    {
        Tags =
        [
            .. facts.Tags.Select(tag => Cut(tag.Trim().ToLowerInvariant(), MaxTag)).Where(tag => tag.Length > 0)
                .Distinct(StringComparer.Ordinal).Take(MaxTags),
        ],
        Alt = facts.Alt.Cultures.Aggregate(facts.Alt, (alt, culture) => alt.With(culture, Cut(alt.Exactly(culture)!.Trim(), MaxAlt))),
    };

    /// <summary>A name for people: what a path or control characters would hide is gone.</summary>
    public static string Name(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(c => !char.IsControl(c))).Trim();
        return clean.Length == 0 ? "file" : Cut(clean, MaxName);
    }

    /// <summary>A name for addresses: letters and digits of any script, hyphens, and the true extension.</summary>
    public static string Slug(string name, string extension)
    {
        var stem = System.IO.Path.GetFileNameWithoutExtension(name).Normalize().ToLowerInvariant();
        var safe = string.Concat(stem.EnumerateRunes().Select(rune => System.Text.Rune.IsLetterOrDigit(rune) ? rune.ToString() : "-"));
        var slug = Cut(string.Join('-', safe.Split('-', StringSplitOptions.RemoveEmptyEntries)), MaxSlug);
        return (slug.Length == 0 ? "file" : slug) + extension;
    }

    /// <summary>Not through the middle of a character that takes two units.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
