using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CommunityKit.Monetary;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>Reads amounts that people type. Strict where a guess could cost money: "1,5" is refused, not read as 15.</summary>
internal static partial class MoneyText
{
    /// <summary>The amount, or null when the text is not clearly one.</summary>
    public static Money? Parse(string text, string currency, CultureInfo culture)
    {
        // Full-width digits and signs from Chinese input methods become plain ones.
        var plain = text.Normalize(NormalizationForm.FormKC).Trim();
        foreach (var sign in (ReadOnlySpan<string>)[CurrencyFacts.Symbol(currency).Trim(), currency, "¥", "元"])
        {
            plain = plain.StartsWith(sign, StringComparison.OrdinalIgnoreCase) ? plain[sign.Length..].TrimStart()
                : plain.EndsWith(sign, StringComparison.OrdinalIgnoreCase) ? plain[..^sign.Length].TrimEnd()
                : plain;
        }

        var number = Plain(plain, culture.NumberFormat) ?? Plain(plain, CultureInfo.InvariantCulture.NumberFormat);
        const NumberStyles SignAndPoint = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (number is null || !decimal.TryParse(number, SignAndPoint, CultureInfo.InvariantCulture, out var major))
        {
            return null;
        }

        var minor = major * CurrencyFacts.Scale(currency);
        return minor == Math.Truncate(minor) && Math.Abs(minor) <= long.MaxValue ? new Money((long)minor, currency) : null;
    }

    /// <summary>The number without group separators and with a point; null when the groups are not of three digits.</summary>
    private static string? Plain(string text, NumberFormatInfo format)
    {
        var decimals = format.CurrencyDecimalSeparator;
        var at = text.IndexOf(decimals, StringComparison.Ordinal);
        var whole = at < 0 ? text : text[..at];
        var rest = at < 0 ? "" : text[(at + decimals.Length)..];
        var separator = format.CurrencyGroupSeparator;
        // Many languages group with a kind of space that nobody can type.
        var grouped = whole.Replace(separator, ",").Replace(string.IsNullOrWhiteSpace(separator) ? " " : separator, ",");
        return Digits().IsMatch(rest) && (Ungrouped().IsMatch(whole) || Grouped().IsMatch(grouped))
            ? grouped.Replace(",", "") + (rest.Length == 0 ? "" : "." + rest)
            : null;
    }

    [GeneratedRegex("^[0-9]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex("^[+-]?[0-9]{1,18}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ungrouped();

    [GeneratedRegex("^[+-]?[0-9]{1,3}(,[0-9]{3}){1,5}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grouped();
}
