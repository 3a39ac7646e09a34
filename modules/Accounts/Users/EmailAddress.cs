using System.Globalization;
using System.Text;

namespace CommunityKit.Accounts.Users;

/// <summary>
/// An e-mail address. Two spellings that reach the same mailbox have the same key: letters' case, full-width signs of Chinese keyboards,
/// domains in Chinese characters and in punycode.
/// </summary>
/// <param name="Text">For sending: local part as entered, domain in ASCII.</param>
/// <param name="Key">For comparing.</param>
internal readonly record struct EmailAddress(string Text, string Key)
{
    /// <summary>Longest address that mail servers must accept (RFC 5321 §4.5.3.1).</summary>
    public const int MaxLength = 254;

    private const int MaxLocalLength = 64;
    private const string NotInLocalPart = "()<>[],;:\\\"@ ";

    /// <summary>Reads what somebody entered.</summary>
    /// <returns>Null if it is no address.</returns>
    public static EmailAddress? Parse(string? input)
    {
        if (string.IsNullOrWhiteSpace(input) || input.Length > MaxLength)
        {
            return null;
        }

        // Compatibility form turns ＠ and full-width letters into what mail servers know.
        var text = input.Trim().Normalize(NormalizationForm.FormKC);
        var at = text.LastIndexOf('@');
        if (at < 1 || !IsLocalPart(text[..at]) || ToAscii(text[(at + 1)..]) is not { } domain)
        {
            return null;
        }

        var address = $"{text[..at]}@{domain}";
        return address.Length > MaxLength ? null : new EmailAddress(address, address.ToLowerInvariant());
    }

    private static bool IsLocalPart(string local) =>
        local.Length <= MaxLocalLength
        && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal)
        && !local.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || NotInLocalPart.Contains(c));

    private static string? ToAscii(string domain)
    {
        try
        {
            var ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain).ToLowerInvariant();
            return ascii.Contains('.') && !ascii.EndsWith('.') && !char.IsAsciiDigit(ascii[^1]) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
