using System.Text;
using CommunityKit.Catalog.Imports;
using CommunityKit.Catalog.Imports.Files;
using CommunityKit.Catalog.Imports.Sheets;
using CommunityKit.Catalog.Imports.Shopify;

namespace CommunityKit.Catalog.Import.Tests.Files;

public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b;1|2")]
    [InlineData("a,b\r\n1,2", "a|b;1|2")]
    [InlineData("a,b\r1,2\r", "a|b;1|2")]
    [InlineData("\"a\"\"b\",\"c\nd\"\n", "a\"b|c\nd")]
    [InlineData("5\" pipe,x\n", "5\" pipe|x")]
    [InlineData("a,\n\n\"\",b\n", "a|;;|b")]
    public async Task Rows_are_taken_apart_as_the_standard_says(string text, string expected)
    {
        var rows = new CsvRows(new StringReader(text), ',');
        var read = new List<string>();
        while (await rows.ReadAsync(CancellationToken.None) is { } cells)
        {
            read.Add(string.Join('|', cells));
        }

        Assert.Null(rows.Flaw);
        Assert.Equal(expected, string.Join(';', read));
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,\"x", 3)]
    [InlineData("a,b\n1,2\n3", 3)]
    [InlineData("a,b\n\"1\n1\",2\n\"3\"\"", 3)]
    public async Task A_file_that_breaks_off_is_told_with_its_row(string text, long row)
    {
        var flaw = await CsvRows.CheckAsync(new StringReader(text), ',', skipsBlanks: false, CancellationToken.None);

        Assert.Equal(("file-cut", row), (flaw?.Code, flaw?.Row));
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_does_not_fill_the_memory()
    {
        using var endless = new RepeatingText("a,b\n1,\"", "text without end ", "", 10_000_000);

        Assert.Equal("cell-too-long", (await CsvRows.CheckAsync(endless, ',', skipsBlanks: false, CancellationToken.None))?.Code);
    }

    [Fact]
    public async Task Of_a_huge_file_no_more_than_a_few_products_are_in_memory_at_once()
    {
        const int products = 20_000;
        var head = Support.TestFiles.ClassicHead;
        using var text = new RepeatingText(head, "handle-#,Title,\"" + new string('x', 500) + "\",,,,true,,,,,,,,,,5.00,,,,,,,\n", "", products);
        var seen = new List<WeakReference>(products);
        await foreach (var product in new ShopifyDialect().ReadAsync(new Sheet(() => text, Heading.Read(head), skipsBlanks: false), new SheetShop("CNY", "en"), new ImportTally(), CancellationToken.None))
        {
            seen.Add(new WeakReference(product));
            if (seen.Count % 5_000 == 0)
            {
                GC.Collect();
                Assert.InRange(seen.Count(reference => reference.IsAlive), 0, 10);
            }
        }

        Assert.Equal(products, seen.Count);
    }

    [Theory]
    [InlineData("utf-8", "茶,绿茶")]
    [InlineData("gb18030", "茶,绿茶𠮷€")]
    public async Task Text_without_a_mark_is_told_apart(string name, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var content = new MemoryStream(Encoding.GetEncoding(name) is UTF8Encoding ? new UTF8Encoding(false).GetBytes(text) : Encoding.GetEncoding(name).GetBytes(text));

        Assert.Equal(name, (await TextEncodings.DetectAsync(content, CancellationToken.None))?.WebName);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_have_no_encoding()
    {
        using var content = new MemoryStream([0x50, 0x4B, 3, 4, 0, 0, 0xFF, 0xFF, 0, 1]);

        Assert.Null(await TextEncodings.DetectAsync(content, CancellationToken.None));
    }
}
