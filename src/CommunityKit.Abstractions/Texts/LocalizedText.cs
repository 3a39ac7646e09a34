using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Texts;

/// <summary>
/// A text in several languages. Immutable, thread-safe, compared by content; JSON form is an object of culture to text.
/// </summary>
[JsonConverter(typeof(LocalizedTextJsonConverter))]
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly ImmutableSortedDictionary<string, string> _texts;

    private LocalizedText(ImmutableSortedDictionary<string, string> texts) => _texts = texts;

    /// <summary>No text in any language.</summary>
    public static LocalizedText Empty { get; } =
        new(ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase));

    /// <summary>Languages that have a text, sorted.</summary>
    public IEnumerable<string> Cultures => _texts.Keys;

    /// <summary>True when no language has a text.</summary>
    public bool IsEmpty => _texts.IsEmpty;

    /// <summary>A text in one language.</summary>
    /// <param name="culture">BCP 47 name, for example <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="text">The text; blank counts as no text.</param>
    public static LocalizedText Of(string culture, string? text) => Empty.With(culture, text);

    /// <summary>A copy with the text of one language set, or removed when blank.</summary>
    /// <param name="culture">BCP 47 name.</param>
    /// <param name="text">The text.</param>
    public LocalizedText With(string culture, string? text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(culture);
        return new(string.IsNullOrWhiteSpace(text) ? _texts.Remove(culture) : _texts.SetItem(culture, text));
    }

    /// <summary>The text in exactly this language, or null.</summary>
    /// <param name="culture">BCP 47 name.</param>
    public string? Exactly(string culture) => _texts.GetValueOrDefault(culture);

    /// <summary>
    /// The best text for a reader: the language itself, its parents (<c>en-GB</c> falls back to <c>en</c>), a sibling of the same
    /// language, then any; an empty string when there is none.
    /// </summary>
    /// <param name="culture">The reader's culture; the current UI culture when null.</param>
    public string For(CultureInfo? culture = null)
    {
        culture ??= CultureInfo.CurrentUICulture;
        for (var c = culture; !string.IsNullOrEmpty(c.Name); c = c.Parent)
        {
            if (_texts.TryGetValue(c.Name, out var text))
            {
                return text;
            }
        }

        var language = culture.TwoLetterISOLanguageName;
        foreach (var (name, text) in _texts)
        {
            if (name.StartsWith(language, StringComparison.OrdinalIgnoreCase))
            {
                return text;
            }
        }

        return _texts.IsEmpty ? "" : _texts.First().Value;
    }

    /// <inheritdoc />
    public bool Equals(LocalizedText? other) => other is not null && _texts.SequenceEqual(other._texts);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (culture, text) in _texts)
        {
            hash.Add(culture, StringComparer.OrdinalIgnoreCase);
            hash.Add(text, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>The text for the current UI culture.</summary>
    public override string ToString() => For();

    /// <summary>The JSON form, the same for equal texts; suits a database column.</summary>
    public string ToJson() => JsonSerializer.Serialize(_texts);

    /// <summary>Reads the JSON form.</summary>
    /// <param name="json">An object of culture to text; null and empty give <see cref="Empty"/>.</param>
    /// <exception cref="JsonException">The text is not such an object.</exception>
    public static LocalizedText Parse(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return Empty;
        }

        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        return new(Empty._texts.SetItems(texts.Where(t => !string.IsNullOrWhiteSpace(t.Value))));
    }
}
