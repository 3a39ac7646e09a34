using System.Reflection;
using CommunityKit.Packaging.Problems;
using Xunit;

namespace CommunityKit.ContractTests.Problems;

/// <summary><c>docs/reference/problems.md</c> lists every code that the kit can answer with.</summary>
public sealed class ProblemReferenceTests
{
    private static readonly string[] Assemblies =
    [
        "CommunityKit.Packaging", "CommunityKit.Modularity", "CommunityKit.Data", "CommunityKit.Tenancy", "CommunityKit.Host", "CommunityKit.Module.Sdk", "ck",
    ];

    [Fact]
    public void The_reference_lists_every_code_with_its_text()
    {
        var file = Acceptance.PathOf("docs", "reference", "problems.md");
        var wanted = Page();
        if (Acceptance.IsOn)
        {
            File.WriteAllLines(file, wanted);
        }

        Assert.True(wanted.SequenceEqual(Acceptance.Lines(file)), "docs/reference/problems.md is not current; write it anew with CK_ACCEPT=1.");
    }

    [Fact]
    public void No_code_has_two_meanings_and_each_is_told_in_both_languages()
    {
        var codes = Catalogs().SelectMany(catalog => catalog.Catalog.Codes.Select(code => (code, catalog.Catalog))).ToList();

        Assert.Equal(codes.Count, codes.Select(c => c.code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, c => Assert.False(string.IsNullOrWhiteSpace(c.Catalog.Template(c.code, "zh-CN")), c.code));
    }

    private static IReadOnlyList<string> Page() =>
    [
        "# Problem codes",
        "",
        "What the kit answers when it refuses something or cannot go on. The code is stable; the text is shown in Chinese or English.",
        "Words in braces are filled in.",
        .. Catalogs().SelectMany(catalog => Section(catalog.Assembly, catalog.Catalog)),
    ];

    private static IEnumerable<string> Section(string assembly, ProblemCatalog catalog) =>
    [
        "",
        $"## {assembly}",
        "",
        "| Code | Text |",
        "|---|---|",
        .. catalog.Codes.Select(code => $"| {code} | {Cell(catalog.Template(code, "en")!)}<br>{Cell(catalog.Template(code, "zh-CN")!)} |"),
    ];

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static IEnumerable<(string Assembly, ProblemCatalog Catalog)> Catalogs() =>
        Assemblies.Select(name => (name, new ProblemCatalog(Assembly.Load(name))));
}
