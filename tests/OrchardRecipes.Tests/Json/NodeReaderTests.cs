using System.Text;
using CommunityKit.OrchardRecipes.Files;
using CommunityKit.OrchardRecipes.Json;

namespace CommunityKit.OrchardRecipes.Tests.Json;

public sealed class NodeReaderTests
{
    [Fact]
    public void Comments_and_trailing_commas_are_read()
    {
        var root = Read("""
            // a recipe
            { "steps": [ /* nothing */ { "name": "content", "data": [ 1, 2, ], }, ], }
            """);

        Assert.Equal(["1", "2"], root.List("steps")[0].List("Data").Select(value => value.Value));
    }

    [Fact]
    public void Every_value_knows_its_line_and_its_path()
    {
        var value = Read("{\n  \"steps\": [\n    { \"Name\":\n      true }\n  ]\n}").List("steps")[0].Find("name")!;

        Assert.Equal((4, "steps[0].Name"), (value.Line, value.Path));
    }

    [Fact]
    public void A_mark_of_the_byte_order_is_no_damage() => Assert.Equal("1", Read("\uFEFF{\"a\":1}").Text("a"));

    [Theory]
    [InlineData("", 1, "json-damaged")]
    [InlineData("   \n", 2, "json-damaged")]
    [InlineData("{\n\"a\": [1,\n 2", 3, "json-damaged")]
    [InlineData("{\n\"a\": 1 }\n}", 3, "json-damaged")]
    [InlineData("{\n\"a\": 1,\n\"a\": 2\n}", 3, "member-twice")]
    [InlineData("{\n\"a\": \"\\ud800\"\n}", 2, "text-damaged")]
    [InlineData("a,b\n1,2", 1, "json-damaged")]
    public void A_damaged_or_ambiguous_file_is_refused_with_its_line(string json, long line, string code)
    {
        var refusal = Assert.Throws<UnreadableRecipeException>(() => Read(json));

        Assert.Equal((code, line), (refusal.Code, refusal.Line));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var refusal = Assert.Throws<UnreadableRecipeException>(() => NodeReader.Read([.. "{\"a\":\""u8, 0xFF, 0xFE, .. "\"}"u8]));

        Assert.Equal("text-damaged", refusal.Code);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void A_file_nested_without_end_is_refused(char open, char close)
    {
        var one = open == '[' ? "[" : "{\"a\":";
        var json = string.Concat(Enumerable.Repeat(one, 100_000)) + "1" + new string(close, 100_000);

        Assert.Equal("json-damaged", Assert.Throws<UnreadableRecipeException>(() => Read(json)).Code);
    }

    [Fact]
    public void A_file_of_countless_values_is_refused()
    {
        var json = "[" + string.Join(',', Enumerable.Repeat("[]", 1_000_001)) + "]";

        Assert.Equal("too-many-values", Assert.Throws<UnreadableRecipeException>(() => Read(json)).Code);
    }

    [Fact]
    public void An_element_keeps_its_identity_when_others_are_put_before_it()
    {
        var one = Read("""{"data":[{"ContentType":"Page","DisplayText":"A"},{"ContentType":"Page","DisplayText":"B"}]}""").List("data")[1];
        var two = Read("""{"data":[{"ContentType":"Page","DisplayText":"New"},{"ContentType":"Page","DisplayText":"A"},{"ContentType":"Page","DisplayText":"B"}]}""").List("data")[2];
        var twin = Read("""{"data":[{"ContentType":"Page","DisplayText":"B"},{"ContentType":"Page","DisplayText":"B"}]}""").List("data");

        Assert.Equal(one.Identity, two.Identity);
        Assert.NotEqual(twin[0].Identity, twin[1].Identity);
    }

    private static Node Read(string json) => NodeReader.Read(Encoding.UTF8.GetBytes(json));
}
