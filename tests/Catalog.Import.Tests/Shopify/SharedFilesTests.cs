using System.Diagnostics;
using System.Text;
using CommunityKit.Catalog.Import.Tests.Support;
using Xunit.Abstractions;

namespace CommunityKit.Catalog.Import.Tests.Shopify;

public sealed class SharedFilesTests(ITestOutputHelper output)
{
    [ShopifyDataFact]
    public async Task The_bicycle_shop_comes_in_whole_and_a_second_time_changes_nothing()
    {
        await using var shop = await ImportShop.StartAsync();
        var file = ShopifyDataFactAttribute.PathOf("Bicycles.csv");

        var dry = await shop.Host.ImportAsync("products", file, dryRun: true);
        Assert.Equal(284, dry.Created);
        Assert.Empty((await shop.GetAsync("products?status=all"))["items"]!.AsArray());

        var watch = Stopwatch.StartNew();
        var first = await shop.Host.ImportAsync("products", file);
        output.WriteLine($"First run {watch.ElapsedMilliseconds} ms");
        Assert.True(first.Problems.All(p => p.IsWarning), string.Join('\n', first.Problems.Where(p => !p.IsWarning).Take(20)));
        Assert.Equal((284, 1121, 284, 0, 0, 0), ((int)first.Counts["products"], (int)first.Counts["variants"], first.Created, first.Updated, first.Unchanged, first.Skipped));
        Assert.False(first.Refused);
        var before = (await shop.GetAsync("products?status=all&limit=100")).ToJsonString();

        watch.Restart();
        var second = await shop.Host.ImportAsync("products", file);
        output.WriteLine($"Second run {watch.ElapsedMilliseconds} ms");
        Assert.Equal((0, 0, 284), (second.Created, second.Updated, second.Unchanged));
        Assert.Equal(before, (await shop.GetAsync("products?status=all&limit=100")).ToJsonString());
        var wrench = await shop.GetAsync("products/15mm-combo-wrench");
        Assert.DoesNotContain("<p", wrench["description"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [ShopifyDataFact]
    public async Task The_other_sample_files_come_in_too()
    {
        await using var shop = await ImportShop.StartAsync();
        foreach (var (name, products, variants) in (IEnumerable<(string, int, int)>)[("apparel.csv", 20, 22), ("home-and-garden.csv", 20, 21), ("legacy_product_template.csv", 1, 3)])
        {
            var result = await shop.Host.ImportAsync("products", ShopifyDataFactAttribute.PathOf(name));
            Assert.True(result.Problems.All(p => p.IsWarning), name + "\n" + string.Join('\n', result.Problems));
            Assert.Equal((products, variants, products), ((int)result.Counts["products"], (int)result.Counts["variants"], result.Created));
        }

        var empty = await shop.Host.ImportAsync("products", ShopifyDataFactAttribute.PathOf("new-dialect_header-only.csv"));
        Assert.False(empty.Refused);
        Assert.Equal(0, (int)empty.Counts["products"]);
    }

    [ShopifyDataFact]
    public async Task A_file_cut_inside_a_quoted_cell_is_refused_with_its_row_and_leaves_the_shop_as_it_was()
    {
        await using var shop = await ImportShop.StartAsync();
        using var files = new TestFiles();
        var text = await File.ReadAllTextAsync(ShopifyDataFactAttribute.PathOf("Bicycles.csv"));
        var cut = text[..(text.IndexOf("<p><em>", text.Length / 2, StringComparison.Ordinal) + 20)];

        var result = await shop.Host.ImportAsync("products", files.Add(cut));

        Assert.True(result.Refused);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("file-cut", problem.Code);
        Assert.True(problem.Row > 100, problem.ToString());
        Assert.Contains($"row {problem.Row}", problem.Message, StringComparison.Ordinal);
        Assert.Empty((await shop.GetAsync("products?status=all"))["items"]!.AsArray());
        Assert.Empty((await shop.GetAsync("categories")).AsArray());
    }
}
