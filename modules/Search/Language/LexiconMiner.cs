using System.Runtime.InteropServices;

namespace CommunityKit.Search.Language;

/// <summary>
/// Finds words in titles without a dictionary: strings that come often, whose parts belong together (mutual information) and whose
/// neighbours vary (entropy on both sides).
/// </summary>
internal static class LexiconMiner
{
    private const int MaxWord = 6;
    private const int MaxTitles = 30_000;
    private const double MinInformation = 4;
    private const double MinEntropy = 2;

    /// <summary>Occurrences that a word must have, per title, and at least.</summary>
    private const double Share = 40.0 / 30_000;
    private const int MinCount = 5;

    /// <summary>Words of folded titles. Reads an even sample of at most thirty thousand.</summary>
    public static IReadOnlyList<string> Mine(IReadOnlyList<string> titles)
    {
        var step = Math.Max(1, titles.Count / MaxTitles);
        var runs = titles.Where((_, i) => i % step == 0).SelectMany(TextRuns.Of).Where(run => run.IsIdeographic).Select(run => run.Text).ToList();
        var least = Math.Max(MinCount, (int)(Math.Min(titles.Count, MaxTitles) * Share));
        var counts = Count(runs, least);
        var characters = (double)runs.Sum(run => run.Length);
        var words = counts
            .Where(entry => entry.Key.Length > 1 && Information(entry.Key, entry.Value, counts, characters) >= MinInformation)
            .Select(entry => entry.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. Free(words, runs).Order(StringComparer.Ordinal)];
    }

    /// <summary>Counts of strings by length, each length only where its two parts one shorter are frequent themselves.</summary>
    private static Dictionary<string, int> Count(List<string> runs, int least)
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = all.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 1; length <= MaxWord; length++)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var run in runs)
            {
                for (var i = 0; i + length <= run.Length; i++)
                {
                    if (length == 1 || (known.ContainsKey(run.AsSpan(i, length - 1)) && known.ContainsKey(run.AsSpan(i + 1, length - 1))))
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(lookup, run.AsSpan(i, length), out _)++;
                    }
                }
            }

            foreach (var (text, count) in counts.Where(entry => entry.Value >= least))
            {
                all[text] = count;
            }
        }

        return all;
    }

    /// <summary>The weakest link of a string, in bits: how much likelier its parts are together than apart.</summary>
    private static double Information(string text, int count, Dictionary<string, int> counts, double characters)
    {
        var weakest = double.MaxValue;
        for (var cut = 1; cut < text.Length; cut++)
        {
            weakest = Math.Min(weakest, Math.Log2(count * characters / ((double)counts[text[..cut]] * counts[text[cut..]])));
        }

        return weakest;
    }

    private static IEnumerable<string> Free(HashSet<string> words, List<string> runs)
    {
        var left = words.ToDictionary(word => word, _ => new Neighbours(), StringComparer.Ordinal);
        var right = words.ToDictionary(word => word, _ => new Neighbours(), StringComparer.Ordinal);
        var lefts = left.GetAlternateLookup<ReadOnlySpan<char>>();
        var rights = right.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var run in runs)
        {
            for (var length = 2; length <= MaxWord; length++)
            {
                for (var i = 0; i + length <= run.Length; i++)
                {
                    if (lefts.TryGetValue(run.AsSpan(i, length), out var before))
                    {
                        before.Add(i == 0 ? null : run[i - 1]);
                        rights[run.AsSpan(i, length)].Add(i + length == run.Length ? null : run[i + length]);
                    }
                }
            }
        }

        return words.Where(word => left[word].Entropy >= MinEntropy && right[word].Entropy >= MinEntropy);
    }

    private sealed class Neighbours
    {
        private readonly Dictionary<char, int> _counts = [];
        private int _edges;

        /// <summary>Null is the edge of a run; every edge counts as a neighbour of its own.</summary>
        public void Add(char? neighbour)
        {
            if (neighbour is { } character)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, character, out _)++;
            }
            else
            {
                _edges++;
            }
        }

        public double Entropy
        {
            get
            {
                double total = _counts.Values.Sum() + _edges;
                return total == 0
                    ? 0
                    : (_counts.Values.Sum(count => -count / total * Math.Log2(count / total)) + (_edges / total * Math.Log2(total)));
            }
        }
    }
}
