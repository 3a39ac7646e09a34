using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Tests.Problems;

public partial class ProblemTextTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static TheoryData<string> Factories => [.. FactoryNames];

    private static IEnumerable<string> FactoryNames =>
        typeof(PackageProblems).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Problem)).Select(method => method.Name);

    [Theory]
    [MemberData(nameof(Factories))]
    public void Every_problem_says_all_it_knows_in_both_languages(string factory)
    {
        var problem = Make(factory);

        foreach (var (culture, language) in new[] { (English, "en"), (Chinese, "zh-CN") })
        {
            var template = PackageProblems.Catalog.Template(problem.Code, language);
            Assert.NotNull(template);
            Assert.Equal(
                problem.Arguments.Keys.Append("details").Order().Where(place => Places(template).Contains(place)),
                Places(template).Order());
            Assert.All(problem.Arguments.Values, value => Assert.Contains(value, problem.Text(culture), StringComparison.Ordinal));
            Assert.DoesNotMatch("[{}]", problem.Text(culture));
        }
    }

    [Fact]
    public void Every_text_has_exactly_one_problem_and_every_code_lies_in_its_range()
    {
        var codes = FactoryNames.Select(name => Make(name).Code).ToList();

        Assert.Equal(PackageProblems.Catalog.Codes, codes.Order(StringComparer.Ordinal));
        Assert.All(codes, code => Assert.InRange(int.Parse(code.AsSpan(2), CultureInfo.InvariantCulture), 1000, 1299));
    }

    [Fact]
    public void Both_languages_have_the_same_codes_with_the_same_places()
    {
        foreach (var code in PackageProblems.Catalog.Codes)
        {
            var english = PackageProblems.Catalog.Template(code, "en")!;
            var chinese = PackageProblems.Catalog.Template(code, "zh-CN")!;
            Assert.Equal(Places(english).Order(), Places(chinese).Order());
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", chinese);
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", english);
        }
    }

    [Fact]
    public void A_value_that_looks_like_a_place_is_not_filled_in_again()
    {
        var problem = PackageProblems.FieldTwice("{field}", "secret");

        Assert.StartsWith("{field} has \"secret\" twice.", problem.Text(English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_value_cannot_add_a_line_or_turn_the_text_around()
    {
        var text = PackageProblems.PathTraversal("a\r\nCK9999: all is well \u202Egnp\u0000").Text(English);

        Assert.DoesNotContain('\n', text);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain('\0', text);
    }

    [Fact]
    public void A_very_long_value_is_cut()
    {
        var text = PackageProblems.PathTooLong(new string('x', 100_000), 180).Text(English);

        Assert.InRange(text.Length, 300, 600);
        Assert.Contains('…', text);
    }

    [Fact]
    public void Details_are_told_in_the_language_of_the_reader()
    {
        var problem = PackageProblems.RangesConflict("acme.orders", "1.0.0", "1.0.0, 1.1.0") with
        {
            Details =
            [
                PackageProblems.NeedSentence("acme.groupbuy", "1.4.0", "acme.orders", "[1.1,2.0)"),
                PackageProblems.NeedSentence("acme.theme", "0.9.0", "acme.orders", "(,1.1)"),
            ],
        };

        Assert.StartsWith(
            "acme.groupbuy 1.4.0 needs acme.orders [1.1,2.0); acme.theme 0.9.0 needs acme.orders (,1.1); no version",
            problem.Text(English),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "acme.groupbuy 1.4.0 需要 acme.orders [1.1,2.0)；acme.theme 0.9.0 需要",
            problem.Text(Chinese),
            StringComparison.Ordinal);
    }

    private static Problem Make(string factory)
    {
        var method = typeof(PackageProblems).GetMethod(factory)!;
        return (Problem)method.Invoke(null, [.. method.GetParameters().Select(Value)])!;
    }

    private static object Value(ParameterInfo parameter) => Type.GetTypeCode(parameter.ParameterType) switch
    {
        TypeCode.Int32 => 1001 + parameter.Position,
        TypeCode.Int64 => 2001L + parameter.Position,
        TypeCode.Double => 3.5 + parameter.Position,
        TypeCode.String => $"<{parameter.Name}>",
        _ => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };

    private static IEnumerable<string> Places(string template) =>
        Place.Matches(template).Select(match => match.Groups["name"].Value).Distinct();

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place { get; }
}
