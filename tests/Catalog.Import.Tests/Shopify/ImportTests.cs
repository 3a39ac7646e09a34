using System.Text;
using CommunityKit.Catalog.Import.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Import.Tests.Shopify;

public sealed class ImportTests
{
    [Fact]
    public async Task All_three_dialects_and_four_encodings_make_the_same_products_for_shoppers_and_each_twice_changes_nothing()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var shop = await ImportShop.StartAsync();
        using var files = new TestFiles();
        var first = await shop.Host.ImportAsync("products", TestFiles.Kept("tea-classic.csv"));
        Assert.True(first.Problems.All(p => p.IsWarning), string.Join('\n', first.Problems));
        Assert.Equal((2, 3, 2), ((int)first.Counts["products"], (int)first.Counts["variants"], first.Created));

        var tea = await shop.GetAsync("products/cloud-tea");
        Assert.Equal("云雾茶", tea["title"]!["zh-CN"]!.GetValue<string>());
        Assert.Equal("active", tea["status"]!.GetValue<string>());
        Assert.Equal(["茶叶"], tea["categories"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.Equal(["春茶", "绿茶"], tea["tags"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.Equal([3990, 6990], tea["variants"]!.AsArray().Select(v => v!["price"]!["minor"]!.GetValue<long>()));
        Assert.Equal([12, 0], tea["variants"]!.AsArray().Select(v => v!["quantity"]!.GetValue<int>()));
        Assert.Equal([false, true], tea["variants"]!.AsArray().Select(v => v!["oversells"]!.GetValue<bool>()));
        Assert.Equal([60, 110], tea["variants"]!.AsArray().Select(v => v!["weightGrams"]!.GetValue<int>()));
        Assert.Equal(4, tea["images"]!.AsArray().Count);
        Assert.Equal(
            "高山**云雾**茶，[产地](<https://tea.example/cloud>)。\n\n- 清香\n- 回甘", tea["description"]!["zh-CN"]!.GetValue<string>());
        var cup = await shop.GetAsync("products/cup");
        Assert.Equal("draft", cup["status"]!.GetValue<string>());
        Assert.Empty(cup["options"]!.AsArray());
        Assert.False(cup["variants"]![0]!["tracksStock"]!.GetValue<bool>());

        var before = await shop.GoodsAsync();
        var text = await File.ReadAllTextAsync(TestFiles.Kept("tea-classic.csv"));
        string[] same =
        [
            TestFiles.Kept("tea-later.csv"),
            TestFiles.Kept("tea-new.csv"),
            files.Add(Encoding.GetEncoding("gb18030").GetBytes(text), "gb18030.csv"),
            files.Add([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "bom.csv"),
            files.Add([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], "utf16.csv"),
            files.Add([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)], "utf16be.csv"),
        ];
        foreach (var file in same)
        {
            // A later dialect has columns the first has not; they are kept, hidden from shoppers, and are all that may change.
            var other = await shop.Host.ImportAsync("products", file);
            Assert.True(other is { Created: 0, Skipped: 0 }, $"{Path.GetFileName(file)}: {other}\n{string.Join('\n', other.Problems)}");
            Assert.Equal(before, await shop.GoodsAsync());

            var again = await shop.Host.ImportAsync("products", file);
            Assert.True(again is { Unchanged: 2, Created: 0, Updated: 0, Skipped: 0 }, $"{Path.GetFileName(file)}: {again}\n{string.Join('\n', again.Problems)}");
        }
    }

    [Fact]
    public async Task A_bad_product_is_left_out_whole_with_row_and_column_and_its_neighbours_come_in()
    {
        await using var shop = await ImportShop.StartAsync();
        using var files = new TestFiles();
        var file = files.Add(TestFiles.ClassicHead
            + "good,Good,,,,,true,,,,,G1,,,,,5.00,,,,,,,\n"
            + "bad,Bad,,,,,true,Size,S,,,B1,,,,,5.00,,,,,,,\n"
            + "bad,,,,,,,,L,,,B2,,,,,five,,,,,,,\n"
            + ",,,,,,,,,,,,,,,,1.00,,,,,,,\n"
            + "late,Late,,,,,true,,,,,L1,,,,,7.00,,,,,,,\n");

        var result = await shop.Host.ImportAsync("products", file);

        Assert.Equal((2, 1), (result.Created, result.Skipped));
        Assert.Contains(result.Problems, p => p is { Row: 4, Column: "Variant Price", Code: "price-not-a-number", IsWarning: false });
        Assert.Contains(result.Problems, p => p is { Row: 5, Code: "handle-missing" });
        using var bad = await shop.SendAsync(HttpMethod.Get, "products/bad", user: TestUser.Owner);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, bad.StatusCode);
    }

    [Fact]
    public async Task An_edited_description_survives_a_repeated_import_and_a_changed_price_does_not()
    {
        await using var shop = await ImportShop.StartAsync();
        using var files = new TestFiles();
        string Row(string price) => TestFiles.ClassicHead + $"cup,Cup,<p>A cup.</p>,,,,true,,,,,CUP,,,,,{price},,,,,,,\n";
        await shop.Host.ImportAsync("products", files.Add(Row("5.00")));
        using var edit = await shop.SendAsync(HttpMethod.Patch, "products/cup", """{"description":{"zh-CN":"手工白瓷杯"}}""", TestUser.Owner, "If-Match: *");
        Assert.True(edit.IsSuccessStatusCode, await edit.Content.ReadAsStringAsync());

        var result = await shop.Host.ImportAsync("products", files.Add(Row("6.00")));

        Assert.Equal((0, 1, 0), (result.Created, result.Updated, result.Unchanged));
        var cup = await shop.GetAsync("products/cup");
        Assert.Equal("手工白瓷杯", cup["description"]!["zh-CN"]!.GetValue<string>());
        Assert.Equal(600, cup["variants"]![0]!["price"]!["minor"]!.GetValue<long>());
    }

    [Fact]
    public async Task Markup_of_a_file_reaches_no_page()
    {
        await using var shop = await ImportShop.StartAsync();
        using var files = new TestFiles();
        await shop.Host.ImportAsync("products", files.Add(TestFiles.ClassicHead
            + "evil,Evil,\"<script>steal()</script><img src=x onerror=steal()><a href='javascript:steal()'>click</a><svg><style><img src=x onerror=steal()></style></svg><p onclick=steal()>Good &lt;b&gt;text&lt;/b&gt;</p>\",,,,true,,,,,E,,,,,5.00,,,,,,,\n"));

        var page = await shop.Host.Client(null, "en").GetAsync("/products/evil");

        Assert.Contains("<b>text</b>", page.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("steal", page.Text("main"), StringComparison.Ordinal);
    }
}
