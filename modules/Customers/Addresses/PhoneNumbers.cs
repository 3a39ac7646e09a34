using System.Text.RegularExpressions;

namespace CommunityKit.Customers.Addresses;

/// <summary>Phone numbers as couriers dial them.</summary>
internal static partial class PhoneNumbers
{
    /// <summary>The digits, with a leading plus where one was typed; in China without the country's own code.</summary>
    public static string Plain(string? typed, string country)
    {
        var text = Filling().Replace(TypedText.Clean(typed), "");
        if (country == Countries.China && ChinaCode().Match(text) is { Success: true } code)
        {
            text = text[code.Length..];
        }

        return text;
    }

    /// <summary>True for a number that <see cref="Plain"/> made and that can be dialled in the country.</summary>
    public static bool IsValid(string number, string country) => (country == Countries.China ? InChina() : Elsewhere()).IsMatch(number);

    [GeneratedRegex(@"[\s\-().]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TypedText.MatchLimit)]
    private static partial Regex Filling();

    [GeneratedRegex(@"^(\+|00)?86(?=1\d{10}$|0)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TypedText.MatchLimit)]
    private static partial Regex ChinaCode();

    /// <summary>A mobile number, or a fixed line with its area code.</summary>
    [GeneratedRegex(@"^(1[3-9]\d{9}|0\d{9,11})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TypedText.MatchLimit)]
    private static partial Regex InChina();

    [GeneratedRegex(@"^\+?\d{5,15}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TypedText.MatchLimit)]
    private static partial Regex Elsewhere();
}
