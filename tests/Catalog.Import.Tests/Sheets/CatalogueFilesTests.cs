using System.Diagnostics;
using CommunityKit.Catalog.Import.Tests.Support;
using CommunityKit.Catalog.Imports.Maps;
using CommunityKit.Catalog.Imports.Sheets;
using Xunit.Abstractions;

namespace CommunityKit.Catalog.Import.Tests.Sheets;

/// <summary>Every sheet of goods in the shared data comes in whole, and a second run changes nothing.</summary>
public sealed class CatalogueFilesTests(ITestOutputHelper output)
{
    /// <summary>File, format it is told to be, products, variants, pictures.</summary>
    private static readonly (string File, string Format, int Products, int Variants, int Images)[] Files =
    [
        ("shopify/Bicycles.csv", "shopify", 284, 1121, 1034),
        ("shopify/apparel.csv", "shopify", 20, 22, 20),
        ("shopify/home-and-garden.csv", "shopify", 20, 21, 21),
        ("shopify/legacy_product_template.csv", "shopify", 1, 3, 1),
        ("shopify/new-dialect_header-only.csv", "shopify", 0, 0, 0),
        ("woocommerce/sample_products.csv", "woocommerce", 15, 28, 23),
        ("vendure/products.csv", "vendure", 54, 88, 54),
        ("vendure/import-fixtures/product-import.csv", "vendure", 4, 10, 2),
        ("vendure/import-fixtures/multiple-languages.csv", "vendure", 1, 3, 0),
        ("openfoodnetwork/sample_file_120_products.csv", "openfoodnetwork", 120, 120, 0),
        ("spree/products.csv", "spree", 37, 87, 124),
        ("spree/product_translations.csv", "translations", 37, 0, 0),
        ("magento/CatalogSampleData/products_gear_bags.csv", "magento", 14, 14, 0),
        ("magento/CatalogSampleData/products_gear_fitness_equipment.csv", "magento", 9, 9, 0),
        ("magento/CatalogSampleData/products_gear_fitness_equipment_ball.csv", "magento", 9, 9, 0),
        ("magento/CatalogSampleData/products_gear_fitness_equipment_strap.csv", "magento", 3, 3, 0),
        ("magento/CatalogSampleData/products_gear_watches.csv", "magento", 9, 9, 0),
        ("magento/DownloadableSampleData/products_training_video_download.csv", "magento", 6, 6, 0),
        ("magento/GroupedProductSampleData/yoga_grouped.csv", "magento", 1, 1, 0),
        ("bigbasket/baby-fruit-veg.csv", "bigbasket", 1167, 1167, 0),
        ("grocery-store/classes.csv", "grocery-store", 81, 81, 81),
    ];

    [CatalogueDataFact]
    public async Task Every_sheet_of_goods_comes_in_whole_and_a_second_run_changes_nothing()
    {
        await using var shop = await ImportShop.StartAsync();
        await shop.SetMapsAsync(GroceryMap);
        var wrong = new List<string>();
        foreach (var (file, format, products, variants, images) in Files)
        {
            var path = CatalogueDataFactAttribute.PathOf(file);
            var watch = Stopwatch.StartNew();
            var first = await shop.Host.ImportAsync("products", path);
            var took = watch.ElapsedMilliseconds;
            watch.Restart();
            var second = await shop.Host.ImportAsync("products", path);
            output.WriteLine($"| {file} | {FormatOf(path)} | {first.Counts["products"]} | {first.Counts["variants"]} | {first.Counts["images"]} | {first.Problems.Count(p => p.IsWarning)} | {took} ms | {watch.ElapsedMilliseconds} ms |");
            var counts = (FormatOf(path), (int)first.Counts["products"], (int)first.Counts["variants"], (int)first.Counts["images"], first.Skipped);
            if (counts != (format, products, variants, images, 0))
            {
                wrong.Add($"{file}: {counts} instead of {(format, products, variants, images, 0)}\n  {string.Join("\n  ", first.Problems.Where(p => !p.IsWarning).Take(5))}");
            }

            if (first.Created + first.Updated + first.Unchanged != products || second.Unchanged != products)
            {
                wrong.Add($"{file}: first {first.Created}+{first.Updated}, again {second.Created} made, {second.Updated} changed, {second.Unchanged} unchanged");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [CatalogueDataFact]
    public async Task Sheets_of_other_shops_keep_their_meaning()
    {
        await using var shop = await ImportShop.StartAsync();
        foreach (var file in (string[])["woocommerce/sample_products.csv", "vendure/import-fixtures/multiple-languages.csv", "openfoodnetwork/sample_file_120_products.csv"])
        {
            await shop.Host.ImportAsync("products", CatalogueDataFactAttribute.PathOf(file));
        }

        var album = await shop.GetAsync("products/album");
        Assert.True(album["variants"]![0]!["digital"]!.GetValue<bool>());
        Assert.Contains(album["attributes"]!.AsArray(), a => a!["name"]!["zh-CN"]!.GetValue<string>() == "Download 1 URL" && a["hidden"]!.GetValue<bool>());
        var hoodie = await shop.GetAsync("products/hoodie");
        Assert.Equal(2, hoodie["options"]!.AsArray().Count);
        Assert.Equal((4200L, 4500L), hoodie["variants"]!.AsArray().Where(v => v!["sku"]!.GetValue<string>() == "cc-hoodie-red").Select(v => (v!["price"]!["minor"]!.GetValue<long>(), v["compareAt"]!["minor"]!.GetValue<long>())).Single());
        var set = await shop.GetAsync("products/logo-collection");
        Assert.Equal(3, set["variants"]![0]!["parts"]!.AsArray().Count);
        Assert.Equal(4500 + 2000 + 1800, set["variants"]![0]!["price"]!["minor"]!.GetValue<long>());

        var stretcher = await shop.GetAsync("products/perfect-paper-stretcher");
        Assert.Equal("完美的纸张拉伸器", stretcher["title"]!["zh-CN"]!.GetValue<string>());
        Assert.Equal("Half Imperial", stretcher["options"]![0]!["values"]![0]!["label"]!["en"]!.GetValue<string>());
        Assert.Contains(stretcher["attributes"]!.AsArray(), a => a!["value"]!.ToJsonString().Contains("paper, stretch", StringComparison.Ordinal));

        var orange = await shop.GetAsync("products/imported-product-20");
        Assert.Equal("user-enterprise", orange["supplier"]!.GetValue<string>());
        Assert.Equal(20, orange["variants"]![0]!["content"]!["amount"]!.GetValue<int>());
    }

    [Fact]
    public async Task An_error_names_file_row_column_and_the_way_out_and_the_rest_comes_in()
    {
        await using var shop = await ImportShop.StartAsync();
        using var files = new TestFiles();
        var result = await shop.Host.ImportAsync("products", files.Add("商品名称,价格,库存,产地\n杯子,十八,3,景德镇\n碗,¥12.50,4,景德镇\n"));

        Assert.Equal((1, 1), (result.Created, result.Skipped));
        var problem = Assert.Single(result.Problems);
        Assert.Equal((2L, "价格", "price-not-a-number"), (problem.Row, problem.Column, problem.Code));
        Assert.Contains("12.50", problem.Message, StringComparison.Ordinal);
        var bowl = await shop.GetAsync("products/碗");
        Assert.Equal(1250, bowl["variants"]![0]!["price"]!["minor"]!.GetValue<long>());
        Assert.Equal("景德镇", bowl["attributes"]![0]!["value"]!["zh-CN"]!.GetValue<string>());
        Assert.DoesNotContain("景德镇", (await shop.Host.Client(culture: "zh-CN").GetAsync("/products/碗")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_whose_columns_nobody_knows_is_refused_with_a_way_out()
    {
        await using var shop = await ImportShop.StartAsync();
        using var files = new TestFiles();
        var result = await shop.Host.ImportAsync("products", files.Add("colour,shape\nred,round\n"), format: "csv");
        Assert.True(result.Refused);
        Assert.Contains("column maps", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    private static string? FormatOf(string path)
    {
        using var text = new StreamReader(path);
        var block = new char[Heading.MaxLength];
        var heading = Heading.Read(new string(block, 0, text.ReadBlock(block)));
        return Dialects.With(MapJson.Read(GroceryMap).Maps).FirstOrDefault(dialect => dialect.Fits(heading))?.Name;
    }

    private const string GroceryMap =
        """
        [{
          "name": "grocery-store",
          "when": ["Class Name (str)", "Coarse Class Name (str)"],
          "columns": {
            "Class Name (str)": "title",
            "Coarse Class Name (str)": "category",
            "Iconic Image Path (str)": "image"
          },
          "fixed": { "price": "0", "status": "draft" }
        }]
        """;
}
