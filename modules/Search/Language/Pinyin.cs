namespace CommunityKit.Search.Language;

/// <summary>How Chinese text is read, and what is meant by Latin letters that may be a reading.</summary>
internal static class Pinyin
{
    /// <summary>Initials of a run that are kept together.</summary>
    public const int MaxInitials = 8;

    private const int MaxWays = 4;
    private const int MaxLetters = 40;
    private const int LongestException = 3;

    private static readonly Lazy<HashSet<string>> Syllables = new(() => LanguageTables.Readings.Values.ToHashSet(StringComparer.Ordinal));

    /// <summary>The first letters of a reading as one token, told apart from syllables by a digit in front.</summary>
    public static string InitialsToken(string initials) => "0" + initials;

    /// <summary>Syllables of a folded ideographic run; characters without a known reading are left out.</summary>
    public static List<string> Read(string run)
    {
        var syllables = new List<string>(run.Length);
        for (var i = 0; i < run.Length;)
        {
            var (taken, reading) = ReadWord(run, i);
            syllables.AddRange(reading);
            i += taken;
        }

        return syllables;
    }

    /// <summary>What a title's readings are found by: the syllables of each run, and its initials from each character on.</summary>
    public static IEnumerable<string> Tokens(string folded)
    {
        foreach (var run in TextRuns.Of(folded).Where(run => run.IsIdeographic))
        {
            var syllables = Read(run.Text);
            foreach (var syllable in syllables)
            {
                yield return syllable;
            }

            var initials = string.Concat(syllables.Select(syllable => syllable[0]));
            for (var i = 0; i + 1 < initials.Length; i++)
            {
                yield return InitialsToken(initials.Substring(i, Math.Min(MaxInitials, initials.Length - i)));
            }
        }
    }

    /// <summary>
    /// The ways to read letters as syllables, the one with the fewest first; the last syllable may be unfinished. Empty if there is none.
    /// </summary>
    public static IReadOnlyList<PinyinReading> Parse(string letters)
    {
        if (letters.Length is < 2 or > MaxLetters || !letters.All(char.IsAsciiLetterLower))
        {
            return [];
        }

        var ways = new List<PinyinReading>();
        Walk(letters, 0, [], ways);
        return [.. ways.OrderBy(way => way.IsUnfinished).ThenBy(way => way.Syllables.Count).Take(MaxWays)];
    }

    private static (int Taken, IEnumerable<string> Reading) ReadWord(string run, int at)
    {
        for (var length = Math.Min(LongestException, run.Length - at); length > 1; length--)
        {
            if (LanguageTables.WordReadings.TryGetValue(run.Substring(at, length), out var reading))
            {
                return (length, reading);
            }
        }

        return (1, LanguageTables.Readings.TryGetValue(run[at], out var syllable) ? [syllable] : []);
    }

    private static void Walk(string letters, int at, List<string> soFar, List<PinyinReading> ways)
    {
        if (ways.Count >= MaxWays * 4)
        {
            return;
        }

        if (at == letters.Length)
        {
            ways.Add(new PinyinReading([.. soFar], IsUnfinished: false));
            return;
        }

        var isBegun = false;
        for (var length = Math.Min(6, letters.Length - at); length > 0; length--)
        {
            var piece = letters.Substring(at, length);
            if (Syllables.Value.Contains(piece))
            {
                soFar.Add(piece);
                Walk(letters, at + length, soFar, ways);
                soFar.RemoveAt(soFar.Count - 1);
            }
            else if (!isBegun && soFar.Count > 0 && at + length == letters.Length && Syllables.Value.Any(s => s.StartsWith(piece, StringComparison.Ordinal)))
            {
                isBegun = true;
                ways.Add(new PinyinReading([.. soFar, piece], IsUnfinished: true));
            }
        }
    }
}
