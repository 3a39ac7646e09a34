using System.Text;

namespace CommunityKit.Host.Owners;

/// <summary>
/// Which passwords are too easy to guess: short ones, the well-known ones with digits and signs around them, keyboard rows, repetitions,
/// digits alone, and the owner's own address. No rules about kinds of characters: they make passwords worse (NIST SP 800-63B, 5.1.1.2).
/// </summary>
internal static class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int MinimumLength = 10;

    /// <summary>Most characters, so that nobody makes the host hash megabytes.</summary>
    public const int MaximumLength = 200;

    private const int FewestDifferent = 5;
    private const int FewestDigitsAlone = 16;

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "password", "passwort", "passw", "pass", "passphrase", "secret", "letmein", "welcome", "login", "changeme", "change", "default",
        "admin", "administrator", "root", "superuser", "test", "tester", "guest", "user", "master", "owner", "system", "server",
        "communitykit", "community", "shop", "iloveyou", "ilove", "love", "lovely", "sunshine", "princess", "football", "baseball", "basketball",
        "monkey", "dragon", "shadow", "superman", "batman", "pokemon", "starwars", "michael", "jordan", "computer", "internet", "samsung",
        "freedom", "whatever", "trustno", "killer", "hunter", "charlie", "summer", "winter", "spring", "autumn", "monday", "friday",
        "hello", "helloworld", "google", "apple", "facebook", "wechat", "weixin", "taobao", "alipay", "huawei", "woaini", "woaiwojia",
        "aini", "wo", "mima", "zhongguo", "china", "beijing", "shanghai", "shenzhen", "laopo", "laogong", "baobao", "nihao",
        "a", "aa", "aaa", "ab", "abc", "abcd", "q", "qw", "qwe", "qwer", "z", "zx", "zxc", "zxcv", "x", "s", "w",
    };

    private static readonly string[] Rows =
    [
        "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz", "12345678901234567890", "qazwsxedcrfvtgbyhnujmikolp",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "qweasdzxc", "zaq12wsxcde34rfv", "147258369", "159357",
    ];

    /// <summary>Key of the reason in the host's texts, or null if the password is good.</summary>
    /// <param name="password">The password.</param>
    /// <param name="email">The owner's address.</param>
    public static string? Refusal(string password, string email)
    {
        if (password.Length < MinimumLength)
        {
            return "password.short";
        }

        if (password.Length > MaximumLength)
        {
            return "password.long";
        }

        var plain = password.ToLowerInvariant();
        if (Resembles(plain, email))
        {
            return "password.address";
        }

        return plain.Distinct().Count() < FewestDifferent
            || (plain.Length < FewestDigitsAlone && plain.All(char.IsAsciiDigit))
            || IsRepetition(plain)
            || IsRow(plain)
            || Known.Contains(Core(plain))
            ? "password.common"
            : null;
    }

    private static bool Resembles(string plain, string email)
    {
        var address = email.Trim().ToLowerInvariant();
        var name = address.Split('@')[0];
        return plain.Contains(address, StringComparison.Ordinal) || (name.Length >= 4 && Core(plain) == Core(name));
    }

    private static bool IsRepetition(string plain)
    {
        for (var length = 1; length < MinimumLength && length <= plain.Length / 2; length++)
        {
            var part = plain[..length];
            if (plain.Length % length == 0 && plain.Chunk(length).All(chunk => part.AsSpan().SequenceEqual(chunk)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if little is left of it after taking out a run of neighbours on the keyboard or in the alphabet.</summary>
    private static bool IsRow(string plain)
    {
        foreach (var row in Rows.SelectMany(row => new[] { row, new string([.. row.Reverse()]) }))
        {
            for (var start = 0; start < plain.Length; start++)
            {
                var length = LongestRun(plain, start, row);
                if (length >= 6 && plain.Length - length < 4)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int LongestRun(string plain, int start, string row)
    {
        var longest = 0;
        for (var length = plain.Length - start; length > longest; length--)
        {
            if (row.Contains(plain.Substring(start, length), StringComparison.Ordinal))
            {
                longest = length;
            }
        }

        return longest;
    }

    /// <summary>The word inside: letters that digits and signs stand for, without what is put in front and behind.</summary>
    private static string Core(string plain)
    {
        var trimmed = plain.Trim([.. plain.Where(c => !char.IsLetter(c) && c is not ('@' or '$')).Distinct()]);
        var word = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed)
        {
            word.Append(c switch { '@' or '4' => 'a', '0' => 'o', '1' or '!' => 'i', '3' => 'e', '$' or '5' => 's', '7' => 't', _ => c });
        }

        return new string([.. word.ToString().Where(char.IsLetter)]);
    }
}
