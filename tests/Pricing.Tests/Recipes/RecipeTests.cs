using CommunityKit.Pricing.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Pricing.Tests.Recipes;

public sealed class RecipeTests
{
    private static readonly string[] Tables = ["prc_price_list", "prc_flash_sale", "prc_full_reduction", "prc_coupon", "prc_delivery_way", "prc_shipping_zone", "prc_tax_class"];

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_second_run_changes_nothing(DatabaseKind database)
    {
        await using var host = await PricingShop.StartAsync(database);
        var before = await VersionsAsync();

        await PricingShop.SetUpAsync(host);

        Assert.Equal(before, await VersionsAsync());

        async Task<List<long>> VersionsAsync()
        {
            var versions = new List<long>();
            foreach (var table in Tables)
            {
                versions.Add(await PricingShop.ReadAsync(host, $"SELECT COUNT(*) * 1000 + SUM(version) FROM {table}", row => Convert.ToInt64(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)));
            }

            return versions;
        }
    }

    [Fact]
    public async Task A_flash_sale_of_seven_days_ends_seven_days_after_the_first_run_whatever_runs_later()
    {
        await using var host = await PricingShop.StartAsync(DatabaseKind.Sqlite);
        var sale = new { flashSales = new[] { new { code = "week", name = Recipe.Text("Week"), lastsDays = 7, prices = new[] { new { goods = "CUP", price = "1.00", pieces = 3 } } } } };

        await Recipe.RunAsync(host, ("pricing.offers", sale));
        var end = await EndAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));
        await Recipe.RunAsync(host, ("pricing.offers", sale));

        Assert.Equal(end, await EndAsync());
        Assert.False(string.IsNullOrEmpty(end));

        Task<string> EndAsync() => PricingShop.ReadAsync(host, "SELECT until_at FROM prc_flash_sale WHERE code = 'week'", row => Convert.ToString(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_place()
    {
        await using var host = await PricingShop.StartAsync(DatabaseKind.Sqlite);

        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => Recipe.RunAsync(
            host,
            ("pricing.coupons", new object[]
            {
                new { code = "FINE", name = Recipe.Text("Fine"), kind = "Amount", amount = "1.00" },
                new { code = "A", name = Recipe.Text("A"), kind = "Amount", amount = "1,00" },
                new { code = "B", name = Recipe.Text("B"), kind = "Amount", amount = "1.00", until = "soon" },
                new { code = "C", name = Recipe.Text("C"), kind = "Amount", amount = "1.00", goods = new { categories = new[] { "nowhere" } } },
            })));

        Assert.Contains("coupons[1].amount: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("coupons[2].until: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("coupons[3].goods.categories: ", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("coupons[0]", wrong.Message, StringComparison.Ordinal);
    }
}
