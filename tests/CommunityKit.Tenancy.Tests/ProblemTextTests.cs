using System.Text.RegularExpressions;

namespace CommunityKit.Tenancy.Tests;

public sealed partial class ProblemTextTests
{
    [Fact]
    public void Every_problem_has_both_texts_with_the_same_places()
    {
        Assert.All(TenancyProblems.Catalog.Codes, code =>
        {
            var english = TenancyProblems.Catalog.Template(code, "en")!;
            var chinese = TenancyProblems.Catalog.Template(code, "zh-CN");
            Assert.NotNull(chinese);
            Assert.Equal(Places(english), Places(chinese));
        });
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
