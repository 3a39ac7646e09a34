using System.IO.Compression;
using System.Text;
using CommunityKit.OrchardRecipes.Tests.Support;

namespace CommunityKit.OrchardRecipes.Tests.Scripts;

public sealed class EvaluationTests
{
    [Theory]
    [InlineData("[js: 'a' + \"b\" + `c`]", "abc")]
    [InlineData("[js:'it\\'s ' + ('a' + 1)]", "it's a1")]
    [InlineData("[js: 'a\\u4e2d\\n']", "a中")]
    [InlineData("[js: return 'a';]", "a")]
    [InlineData("[js: base64('5L2g5aW9')]", "你好")]
    [InlineData("[js: html('&lt;b&gt; &amp; &#20013;')]", "<b> & 中")]
    [InlineData("[js: parameters('SiteName')]", "小店")]
    [InlineData("[js: configuration('OrchardCore_Admin:AdminUrlPrefix', 'Admin') + '/x']", "Admin/x")]
    [InlineData("[js: variables('greeting') + '!']", "hello!")]
    [InlineData("[js: encodeURIComponent('a b')]", "a%20b")]
    [InlineData("[js: base64('W2pzOiAnYWdhaW4nXQ==')]", "again")]
    [InlineData("[locale en]words[/locale]", "[locale en]words[/locale]")]
    [InlineData("[sql: select]", "[sql: select]")]
    [InlineData("[js]", "[js]")]
    public async Task An_expression_comes_to_its_text(string expression, string text)
    {
        var recipe = await TitleAsync(expression);

        Assert.Equal(text, recipe.Read.Site.Items[0].Title);
        Assert.DoesNotContain("expression-not-understood", recipe.Codes);
    }

    [Theory]
    [InlineData("[js: variables('missing')]", "missing")]
    [InlineData("[js: parameters('Missing')]", "Missing")]
    [InlineData("[js: configuration('Secret:Key')]", "Secret:Key")]
    [InlineData("[js: createWorkflowToken('x')]", "createWorkflowToken")]
    [InlineData("[js: const a = 1; return a;]", "program")]
    [InlineData("[js: (function(){ while(true); })()]", "program")]
    [InlineData("[js: process.exit()]", "program")]
    [InlineData("[js: `${x}`]", "program")]
    [InlineData("[js: 'never ends]", "does not end")]
    [InlineData("[js: base64('%%%')]", "base 64")]
    [InlineData("[js: gzip('AAAA')]", "damaged")]
    [InlineData("[js: uuid(]", "early")]
    public async Task An_expression_that_cannot_be_worked_out_is_empty_and_told(string expression, string reason)
    {
        var recipe = await TitleAsync(expression);

        var problem = Assert.Single(recipe.Notes.Problems, problem => problem.Code == "expression-not-understood");
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.Equal("steps[0].data[0].TitlePart.Title", problem.Column);
    }

    [Fact]
    public async Task Packed_text_is_unpacked_and_a_bomb_is_not()
    {
        Assert.Equal("packed 字", (await TitleAsync($"[js: gzip('{Pack(Encoding.UTF8.GetBytes("packed 字"))}')]")).Read.Site.Items[0].Title);

        var bomb = await TitleAsync($"[js: gzip('{Pack(new byte[40 * 1024 * 1024])}')]");
        Assert.Contains("expression-not-understood", bomb.Codes);
    }

    [Fact]
    public async Task Expressions_nested_without_end_are_told()
    {
        var deep = await TitleAsync($"[js: {new string('(', 5000)}'a'{new string(')', 5000)}]");
        var round = await TitleAsync("[js: '[js:' + '1' + ']']");

        Assert.Contains("expression-not-understood", deep.Codes);
        Assert.Equal("1", round.Read.Site.Items[0].Title);
    }

    [Fact]
    public async Task An_id_is_the_same_in_every_run_and_another_in_every_place()
    {
        var first = await ReadAsync();
        var second = await ReadAsync();

        Assert.Equal(first, second);
        Assert.Equal(4, first.Distinct(StringComparer.Ordinal).Count());
        Assert.All(first, id => Assert.Equal(26, id.Length));

        static async Task<string[]> ReadAsync()
        {
            var recipe = await Recipe.ItemsAsync(
                """
                { "ContentItemId": "[js: uuid()]", "ContentType": "Page", "DisplayText": "A", "Published": true },
                { "ContentItemId": "[js: uuid()]", "ContentType": "Page", "DisplayText": "B", "Published": true },
                { "ContentItemId": "[js: uuid()]", "ContentType": "Page", "DisplayText": "B", "Published": true },
                { "ContentItemId": "[js: variables('one')]", "ContentType": "Page", "DisplayText": "C", "Published": true }
                """,
                head: """ "variables": { "one": "[js:uuid()]" }, """);
            return [.. recipe.Read.Site.Items.Select(item => item.Key)];
        }
    }

    [Fact]
    public async Task A_variable_that_is_a_program_is_told_once_and_empty_where_it_is_used()
    {
        var recipe = await Recipe.ItemsAsync(
            """{ "ContentType": "Page", "Published": true, "TitlePart": { "Title": "[js: 'On ' + variables('day') + '!']" } }""",
            head: """ "variables": { "day": "[js: const d = new Date(); return d.getDay();]" }, """);

        Assert.Equal("On !", recipe.Read.Site.Items[0].Title);
        Assert.Equal("variables.day", Assert.Single(recipe.Notes.Problems, problem => problem.Code == "expression-not-understood").Column);
    }

    [Fact]
    public async Task The_moment_of_the_import_is_no_date_of_the_other_site()
    {
        var recipe = await Recipe.ItemsAsync(
            """{ "ContentType": "Page", "DisplayText": "A", "Published": true, "PublishedUtc": "[js: variables('now')]" }""",
            head: """ "variables": { "now": "[js: new Date().toISOString()]" }, """);

        Assert.Null(recipe.Read.Site.Items[0].PublishedAt);
        Assert.DoesNotContain("expression-not-understood", recipe.Codes);
    }

    [Fact]
    public async Task A_file_beside_the_recipe_is_read_from_the_zip_and_a_missing_one_is_told()
    {
        const string Steps = """
            { "name": "content", "data": [
              { "ContentType": "Page", "DisplayText": "A", "Published": true, "HtmlBodyPart": { "Html": "[file:text('Snippets/footer.html')]" } },
              { "ContentType": "Page", "DisplayText": "B", "Published": true, "HtmlBodyPart": { "Html": "[file:text('../up.html')]" } },
              { "ContentType": "Page", "DisplayText": "C", "Published": true, "HtmlBodyPart": { "Html": "[file:text('../../../etc/passwd')]" } },
              { "ContentType": "Page", "DisplayText": "D", "Published": true, "HtmlBodyPart": { "Html": "[file:text('Snippets/none.html')]" } } ] }
            """;
        var zip = Recipe.Zip(
            ("Recipes/site.recipe.json", $$"""{ "name": "Zip", "steps": [ {{Steps}} ] }"""), ("Recipes/Snippets/footer.html", "<p>Foot</p>"), ("up.html", "<p>Up</p>"));
        var recipe = await Recipe.FileAsync(zip, "site.zip");

        Assert.Equal(
            ["<p>Foot</p>", "<p>Up</p>", "", ""],
            recipe.Read.Site.Items.Select(item => string.Concat(item.Body.OfType<CommunityKit.OrchardRecipes.Site.HtmlPiece>().Select(piece => piece.Html))));
        Assert.Equal(2, recipe.Codes.Count(code => code == "file-missing"));
        Assert.Contains("file-missing", (await Recipe.StepsAsync(Steps)).Codes);
    }

    private static Task<Recipe> TitleAsync(string expression) => Recipe.ItemsAsync(
        $$"""{ "ContentType": "Page", "Published": true, "TitlePart": { "Title": {{System.Text.Json.JsonSerializer.Serialize(expression)}} } }""",
        head: """ "variables": { "greeting": "hello" }, """);

    private static string Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            zip.Write(bytes);
        }

        return Convert.ToBase64String(packed.ToArray());
    }
}
