using System.Text.RegularExpressions;
using CommunityKit.Data.Problems;

namespace CommunityKit.Data.Tests.Problems;

public sealed partial class CatalogTests
{
    [Fact]
    public void Every_problem_has_a_text_in_both_languages_with_the_same_places()
    {
        var codes = DataProblems.Catalog.Codes.ToList();

        Assert.NotEmpty(codes);
        Assert.All(codes, code =>
        {
            Assert.InRange(int.Parse(code[2..], System.Globalization.CultureInfo.InvariantCulture), 1500, 1699);
            var english = DataProblems.Catalog.Template(code, "en")!;
            var chinese = DataProblems.Catalog.Template(code, "zh-CN");
            Assert.False(string.IsNullOrWhiteSpace(chinese), code);
            Assert.Equal(Places(english), Places(chinese!));
            Assert.Matches(Han(), chinese);
            Assert.DoesNotMatch(Han(), english);
        });
    }

    [Fact]
    public void Every_code_that_the_source_uses_has_a_text_and_every_text_is_used()
    {
        var source = Path.Combine(RepositoryRoot(), "src", "CommunityKit.Data");
        var used = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)))
            .Select(match => match.Value.Trim('"'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(DataProblems.Catalog.Codes, used);
    }

    private static List<string> Places(string text) =>
        [.. Place().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CommunityKit.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("\"CK1[56][0-9]{2}\"", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex Han();
}
