using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CommunityKit.Modularity.Problems;
using CommunityKit.Modularity.Tests.Building;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Tests.Problems;

public sealed partial class ProblemTextTests
{
    private static readonly string[] Shapes =
    [
        ModularityProblems.NotAccessible, ModularityProblems.KindChanged, ModularityProblems.AbstractType, ModularityProblems.AbstractCalled,
        ModularityProblems.FieldKindChanged, ModularityProblems.FieldReadOnly, ModularityProblems.ConstraintNotMet, ModularityProblems.DelegateChanged,
    ];

    private static readonly string[] ShapesOfClasses =
    [
        ModularityProblems.InterfaceNotImplemented, ModularityProblems.AbstractNotOverridden, ModularityProblems.OverrideSealed,
        ModularityProblems.OverrideLost, ModularityProblems.OverrideNarrower, ModularityProblems.BaseSealed,
    ];

    [Fact]
    public void Every_problem_says_all_it_knows_in_both_languages()
    {
        foreach (var problem in All())
        {
            foreach (var (language, culture) in new[] { ("en", "en"), ("zh-CN", "zh-CN") })
            {
                var template = ModularityProblems.Catalog.Template(problem.Code, language);
                Assert.True(template is not null, $"{problem.Code} has no text in {language}");
                Assert.Equal(problem.Arguments.Keys.Order(), Places(template).Order());
                Assert.DoesNotMatch("[{}]", problem.Text(CultureInfo.GetCultureInfo(culture)));
            }
        }
    }

    [Fact]
    public void Every_text_has_a_problem_and_every_code_lies_in_its_range()
    {
        var codes = All().Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Equal(ModularityProblems.Catalog.Codes, codes);
        Assert.All(codes, code => Assert.InRange(int.Parse(code.AsSpan(2), CultureInfo.InvariantCulture), 1300, 1499));
    }

    [Fact]
    public void Both_languages_have_the_same_places_and_their_own_script()
    {
        foreach (var code in ModularityProblems.Catalog.Codes)
        {
            var (english, chinese) = (ModularityProblems.Catalog.Template(code, "en")!, ModularityProblems.Catalog.Template(code, "zh-CN")!);
            Assert.Equal(Places(english).Order(), Places(chinese).Order());
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", chinese);
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", english);
        }
    }

    private static IEnumerable<Problem> All()
    {
        foreach (var factory in typeof(ModularityProblems).GetMethods(BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (factory.ReturnType == typeof(Problem) && factory.Name is not (nameof(ModularityProblems.Broken) or "About"))
                yield return (Problem)factory.Invoke(null, [.. factory.GetParameters().Select(Value)])!;
        }

        var module = Manifests.Of("acme.hello", "Acme.Hello.dll");
        yield return ModularityProblems.Missing(module, "a", "b", "1.0.0", "c", known: null);
        foreach (var code in Shapes)
            yield return ModularityProblems.Broken(code, module, "a", "b", "1.0.0", "c");
        foreach (var code in ShapesOfClasses)
            yield return ModularityProblems.Broken(code, module, "a", "b", "1.0.0", "c", ("class", "d"));
        yield return ModularityProblems.Broken(ModularityProblems.ValueNotAssignable, module, "a", "b", "1.0.0", "c", ("expected", "d"));
    }

    private static object Value(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(ModuleManifest) => Manifests.Of("acme.hello", "Acme.Hello.dll"),
        var type when type == typeof(Version) => new Version(1, 2),
        var type when type == typeof(int) => 3,
        var type when type == typeof(IEnumerable<string>) => new[] { "A", "B" },
        _ => parameter.Name!,
    };

    private static IEnumerable<string> Places(string template) => Place().Matches(template).Select(match => match.Groups["place"].Value).Distinct();

    [GeneratedRegex(@"\{(?<place>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
