using System.Collections.Frozen;

namespace CommunityKit.Accounts.Passwords;

/// <summary>
/// Passwords that are tried first: the words, dates and keyboard walks of the embedded list, alone or one after another (password + 2026!),
/// runs such as 9876543210, and repetitions such as abcabcabcabc.
/// </summary>
internal static class CommonPasswords
{
    private const int LongestUnit = 6;
    private static readonly FrozenSet<string> Listed = Read();

    public static bool Contains(string password)
    {
        var lower = password.Trim().ToLowerInvariant();
        return IsRun(lower) || IsRepetition(lower) || IsListed(lower);
    }

    private static bool IsListed(string text)
    {
        if (Listed.Contains(text))
        {
            return true;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (Listed.Contains(text[..i]) && Listed.Contains(text[i..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each character follows the one before, up or down; nine is followed by zero.</summary>
    private static bool IsRun(string text)
    {
        var up = true;
        var down = true;
        for (var i = 1; i < text.Length; i++)
        {
            var step = text[i] - text[i - 1];
            up &= step == 1 || (text[i - 1] == '9' && text[i] == '0');
            down &= step == -1 || (text[i - 1] == '0' && text[i] == '9');
        }

        return up || down;
    }

    /// <summary>One to six characters over and over.</summary>
    private static bool IsRepetition(string text)
    {
        for (var unit = 1; unit <= LongestUnit; unit++)
        {
            var repeats = true;
            for (var i = unit; i < text.Length && repeats; i++)
            {
                repeats = text[i] == text[i - unit];
            }

            if (repeats)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
