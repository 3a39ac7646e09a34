using System.Globalization;
using System.Text.RegularExpressions;
using CommunityKit.Tests.Support;

namespace CommunityKit.Theme.Plain.Tests;

/// <summary>Every accent keeps the contrast that WCAG 2.2 asks of text (4.5:1), by day and by night.</summary>
public sealed partial class AccentContrastTests
{
    private const double Least = 4.5;
    private static readonly Dictionary<bool, string[]> Grounds = new() { [false] = ["#faf7f2", "#ffffff"], [true] = ["#181512", "#221e1a"] };

    [Fact]
    public void Text_in_and_on_the_accent_can_be_read()
    {
        var rules = Rule().Matches(File.ReadAllText(Path.Combine(RepositoryFolder.Path, "themes", "Plain", "wwwroot", "plain.css")));
        Assert.Equal(12, rules.Count);

        Assert.All(rules, rule =>
        {
            var colour = Variable().Matches(rule.Groups["body"].Value).ToDictionary(v => v.Groups["name"].Value, v => v.Groups["value"].Value, StringComparer.Ordinal);
            var isDark = Luminance(colour["on-primary"]) < Luminance(colour["primary"]);
            foreach (var ground in Grounds[isDark].Append(colour["primary-soft"]))
            {
                Assert.True(Contrast(colour["primary"], ground) >= Least, $"{rule.Groups["name"].Value}: {colour["primary"]} on {ground}");
            }

            Assert.True(Contrast(colour["on-primary"], colour["primary"]) >= Least, rule.Groups["name"].Value);
            Assert.True(Contrast(colour["on-primary"], colour["primary-strong"]) >= Least, rule.Groups["name"].Value);
        });
    }

    private static double Contrast(string a, string b)
    {
        var (dark, light) = (Math.Min(Luminance(a), Luminance(b)), Math.Max(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>Relative luminance as WCAG 2.2 defines it.</summary>
    private static double Luminance(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour[1..].Select(c => $"{c}{c}")) : colour[1..];
        return (0.2126 * Channel(digits[..2])) + (0.7152 * Channel(digits[2..4])) + (0.0722 * Channel(digits[4..]));
    }

    private static double Channel(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("""data-accent="(?<name>\w+)"[^{]*\{(?<body>[^}]*)\}""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"--ck-(?<name>[a-z-]+):\s*(?<value>#[0-9a-f]{3,6})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
