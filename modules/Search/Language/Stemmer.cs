namespace CommunityKit.Search.Language;

/// <summary>
/// The algorithm of M. F. Porter (An algorithm for suffix stripping, 1980) for English words: endings go, so that <c>strollers</c> finds
/// <c>stroller</c>. For engines that do not stem by themselves.
/// </summary>
internal static class Stemmer
{
    private const int MaxLength = 64;

    private static readonly (string Ending, string Other)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string Other)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou"];

    /// <summary>The stem; what is not a word of small Latin letters is its own stem.</summary>
    public static string Of(string word)
    {
        if (word.Length is < 3 or > MaxLength || !word.All(char.IsAsciiLetterLower))
        {
            return word;
        }

        var stem = Plural(word);
        stem = Past(stem);
        stem = stem.EndsWith('y') && HasVowel(stem, stem.Length - 1) ? stem[..^1] + "i" : stem;
        stem = Replaced(Replaced(stem, Second), Third);
        return Shortened(WithoutEnding(stem));
    }

    private static string Plural(string word) => word switch
    {
        _ when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith("ss", StringComparison.Ordinal) || !word.EndsWith('s') => word,
        _ => word[..^1],
    };

    private static string Past(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            return Measure(word, word.Length - 3) > 0 ? word[..^1] : word;
        }

        var cut = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(word, word.Length - cut))
        {
            return word;
        }

        var stem = word[..^cut];
        return stem switch
        {
            _ when stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal) => stem + "e",
            _ when EndsDouble(stem) && stem[^1] is not ('l' or 's' or 'z') => stem[..^1],
            _ when Measure(stem, stem.Length) == 1 && EndsShort(stem, stem.Length) => stem + "e",
            _ => stem,
        };
    }

    private static string Replaced(string word, (string Ending, string Other)[] rules)
    {
        foreach (var (ending, other) in rules)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return Measure(word, word.Length - ending.Length) > 0 ? word[..^ending.Length] + other : word;
            }
        }

        return word;
    }

    private static string WithoutEnding(string word)
    {
        foreach (var ending in Fourth)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var rest = word.Length - ending.Length;
                return Measure(word, rest) > 1 && (ending != "ion" || (rest > 0 && word[rest - 1] is 's' or 't')) ? word[..rest] : word;
            }
        }

        return word;
    }

    private static string Shortened(string word)
    {
        if (word.EndsWith('e') && Measure(word, word.Length - 1) is var measure && (measure > 1 || (measure == 1 && !EndsShort(word, word.Length - 1))))
        {
            word = word[..^1];
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word, word.Length) > 1 ? word[..^1] : word;
    }

    private static bool IsConsonant(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    private static bool HasVowel(string word, int length) => Enumerable.Range(0, length).Any(at => !IsConsonant(word, at));

    private static bool EndsDouble(string word) => word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>Consonant, vowel, consonant that is none of w, x, y.</summary>
    private static bool EndsShort(string word, int length) =>
        length > 2 && IsConsonant(word, length - 3) && !IsConsonant(word, length - 2) && IsConsonant(word, length - 1) && word[length - 1] is not ('w' or 'x' or 'y');

    /// <summary>Turns from vowels to consonants in the first letters of a word.</summary>
    private static int Measure(string word, int length)
    {
        var turns = 0;
        for (var at = 1; at < length; at++)
        {
            turns += IsConsonant(word, at) && !IsConsonant(word, at - 1) ? 1 : 0;
        }

        return turns;
    }
}
