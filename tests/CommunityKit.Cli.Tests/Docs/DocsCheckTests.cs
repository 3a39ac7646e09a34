using CommunityKit.Cli.Tests.Running;
using CommunityKit.Tests.Support;

namespace CommunityKit.Cli.Tests.Docs;

/// <summary>The documentation cannot go stale unnoticed.</summary>
public sealed class DocsCheckTests
{
    [Fact]
    public async Task The_documentation_of_this_tree_is_right()
    {
        var ck = new Ck(RepositoryFolder.Path) { Variables = Repository(RepositoryFolder.Path) };

        (await ck.RunAsync("docs", "check")).Done();
    }

    [Theory]
    [InlineData("[guide](guide.md)", "CK2060", "page.md:1")]
    [InlineData("text\n\n![picture](img/none.png)", "CK2060", "page.md:3")]
    [InlineData("[up](../../outside.md)", "CK2060", "outside.md")]
    [InlineData("[here](#nowhere)", "CK2061", "#nowhere")]
    [InlineData("[there](other.md#gone)", "CK2061", "other.md#gone")]
    [InlineData("```bash\nls\n./ck module instal acme.hello\n```", "CK2062", "page.md:3")]
    [InlineData("```bash\nck module list --tenannt a\n```", "CK2062", "--tenannt")]
    [InlineData("```csharp\n// not compiled:\nvar x = 1;\n```", "CK2063", "page.md:2")]
    public async Task What_is_wrong_is_named_with_its_place(string text, string code, string words)
    {
        var result = (await CheckAsync(text)).Refused(code);

        Assert.Single(result.Codes);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[there](other.md#第二-part) and [site](https://example.com/none) and [mail](mailto:a@example.com)")]
    [InlineData("# A `code` heading, twice\n## A `code` heading, twice\n[1](#a-code-heading-twice) [2](#a-code-heading-twice-1)")]
    [InlineData("`[not](a-link.md)`\n\n```\n[not](a-link.md)\n```")]
    [InlineData("[named][ref]\n\n[ref]: other.md \"Title\"")]
    [InlineData("```bash\n$ ./ck module list --json | jq . # all\nck tenant list \\\n  --json > out.json\n```")]
    [InlineData("```csharp\n// not compiled: a part of a method\nvar x = ;\n```")]
    public async Task What_is_right_passes(string text) => (await CheckAsync(text)).Done();

    private static async Task<CkResult> CheckAsync(string text)
    {
        var root = Directory.CreateTempSubdirectory("ck-docs-").FullName;
        try
        {
            var docs = Directory.CreateDirectory(Path.Combine(root, "docs")).FullName;
            await File.WriteAllTextAsync(Path.Combine(docs, "page.md"), text);
            await File.WriteAllTextAsync(Path.Combine(docs, "other.md"), "# 第二 part\n");
            return await new Ck(root) { Variables = Repository(root) }.RunAsync("docs", "check", "--json");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static Dictionary<string, string> Repository(string root) => new() { ["CK_REPOSITORY"] = root };
}
