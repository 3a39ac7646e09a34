using System.Data.Common;
using CommunityKit.Data;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Pricing.Tests.Support;

/// <summary>A shop with some goods and every kind of rule, set up by a recipe. Tests that share it change nothing that another one reads.</summary>
public sealed class PricingShop : IAsyncLifetime
{
    public ModuleTestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await StartAsync(DatabaseKind.Sqlite);

    public async Task DisposeAsync()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
    }

    public static async Task<ModuleTestHost> StartAsync(DatabaseKind database)
    {
        var host = await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.pricing", "communitykit.admin"], Database = database });
        await SetUpAsync(host);
        return host;
    }

    public static Task SetUpAsync(ModuleTestHost host) => Recipe.RunAsync(host, [.. Goods, .. Prices]);

    public static (string Step, object Content)[] Goods =>
    [
        ("catalog.categories", new object[] { new { handle = "tea", name = Recipe.Text("Tea", "茶") } }),
        ("catalog.products", new object[] { Recipe.Product("oolong", "100.00", "tea"), Recipe.Product("lamp", "80.00"), Recipe.Product("cup", "20.00") }),
    ];

    public static (string Step, object Content)[] Prices =>
    [
        ("pricing.price-lists", new object[]
        {
            new { code = "members", name = Recipe.Text("Club", "会员日"), audience = "Members", prices = new object[] { new { goods = "oolong", percent = 90 } } },
            new { code = "boxes", name = Recipe.Text("By the box", "整箱"), prices = new object[] { new { goods = "CUP", price = "15.00", fromPieces = 10 } } },
        }),
        ("pricing.offers", new
        {
            flashSales = new object[]
            {
                new
                {
                    code = "night", name = Recipe.Text("Night sale", "夜场特价"), from = "2026-03-02T08:00", until = "2026-03-03T08:00",
                    prices = new object[] { new { goods = "LAMP", price = "50.00", pieces = 10 } },
                },
            },
            fullReductions = new object[]
            {
                new { code = "spring", name = Recipe.Text("Spring", "春季满减"), goods = new { categories = new[] { "tea" } }, steps = new object[] { new { minimum = "300", off = "30" }, new { minimum = "600", off = "80" } } },
            },
        }),
        ("pricing.coupons", new object[]
        {
            new { code = "welcome10", name = Recipe.Text("Welcome", "新人礼"), kind = "Amount", amount = "10.00", minimum = "50", perMember = 1 },
            new { code = "CLAIM20", name = Recipe.Text("Twenty for you", "二十元券"), kind = "Amount", amount = "20.00", minimum = "100", claimable = true, maxUses = 50, until = "2026-04-01" },
            new { code = "SHIPFREE", name = Recipe.Text("Free delivery", "免邮券"), kind = "FreeDelivery", claimable = true },
        }),
        ("pricing.tax", new object[] { new { code = "standard", name = Recipe.Text("Standard", "标准"), rates = new object[] { new { country = "CN", percent = 13 } } } }),
        ("pricing.shipping", new
        {
            ways = new object[] { new { code = "standard", name = Recipe.Text("Standard delivery", "标准配送") } },
            zones = new object[]
            {
                new
                {
                    code = "cn", name = Recipe.Text("China", "全国"), countries = new[] { "CN" },
                    rates = new object[] { new { way = "standard", fee = "8.00", includedGrams = 1000, stepGrams = 1000, stepFee = "2.00", freeFrom = "500", daysFrom = 2, daysTo = 4 } },
                },
                new { code = "far", name = Recipe.Text("Far away", "边远地区"), countries = new[] { "CN" }, divisions = new[] { "54" }, rates = Array.Empty<object>() },
            },
        }),
    ];

    /// <summary>Reads one value in a unit of work.</summary>
    public static Task<T> ReadAsync<T>(ModuleTestHost host, string sql, Func<DbDataReader, T> read) => host.WithAsync<IUnitOfWork, T>(work => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            await using var command = transaction.Connection.CreateCommand();
            command.Transaction = transaction.DatabaseTransaction;
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(ct);
            Assert.True(await reader.ReadAsync(ct));
            return read(reader);
        },
        CancellationToken.None));
}
