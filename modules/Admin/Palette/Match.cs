using System.Text;

namespace CommunityKit.Admin.Palette;

/// <summary>What somebody typed to find something, compared with names. Immutable.</summary>
public sealed class Match
{
    private const int Exact = 1000;
    private const int Prefix = 800;
    private const int WordPrefix = 600;
    private const int Inside = 400;
    private const int AllWords = 300;
    private const int Scattered = 100;

    private readonly string _text;
    private readonly string[] _words;

    /// <summary>Prepares a question.</summary>
    public Match(string text)
    {
        _text = Plain(text);
        _words = _text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>True when nothing was typed.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>How well a name fits; zero when it does not. Of two names that fit the same way the shorter one wins.</summary>
    public int Score(string name)
    {
        var candidate = Plain(name);
        if (IsEmpty || candidate.Length == 0)
        {
            return 0;
        }

        var kind = KindOf(candidate);
        return kind == 0 ? 0 : kind == Exact ? Exact : Math.Max(1, kind - Math.Min(candidate.Length, 90));
    }

    private int KindOf(string candidate)
    {
        if (candidate == _text)
        {
            return Exact;
        }

        var at = candidate.IndexOf(_text, StringComparison.Ordinal);
        return at switch
        {
            0 => Prefix,
            > 0 when candidate[at - 1] == ' ' => WordPrefix,
            > 0 => Inside,
            _ when _words.Length > 1 && _words.All(word => candidate.Contains(word, StringComparison.Ordinal)) => AllWords,
            _ when IsScattered(candidate) => Scattered,
            _ => 0,
        };
    }

    /// <summary>All characters in order, the first at the beginning of a word: "npr" finds "New product", 商表 finds 商品列表.</summary>
    private bool IsScattered(string candidate)
    {
        if (_text.Length < 2 || _words.Length != 1)
        {
            return false;
        }

        for (var start = 0; start >= 0 && start < candidate.Length; start = candidate.IndexOf(' ', start) is var blank && blank >= 0 ? blank + 1 : -1)
        {
            var found = 0;
            for (var i = start; i < candidate.Length && found < _text.Length && (found > 0 || i == start); i++)
            {
                found += candidate[i] == _text[found] ? 1 : 0;
            }

            if (found == _text.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Full-width letters and capitals compare like plain ones; marks of any kind separate words.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }
}
