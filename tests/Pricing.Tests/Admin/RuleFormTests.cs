using System.Text.Json;
using CommunityKit.Pricing.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Pricing.Tests.Admin;

public sealed class RuleFormTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Prices_that_are_pasted_or_changed_hold_at_once(DatabaseKind database)
    {
        await using var host = await PricingShop.StartAsync(database);
        const string path = "marketing/price-lists";
        var key = await AdminForms.KeyAsync(host, path, "boxes", column: 1);
        Assert.Equal("¥20", await PriceAsync(host, "cup"));

        var wrong = await AdminForms.SaveAsync(host, path, key, new { more = "CUP, 12.00\nLAMP; 60%; 2\nnonsense" });
        var saved = await AdminForms.SaveAsync(host, path, key, new { more = "CUP, 12.00\nLAMP; 60%; 2" });
        var stale = await AdminForms.SaveAsync(host, path, key, new { version = 1, priority = 3 });

        Assert.Equal("More", Assert.Single(wrong.Problems).Property);
        Assert.Empty(saved.Problems);
        Assert.True(stale.IsConflict);
        Assert.Equal(3, (await AdminForms.ListAsync(host, path)).Rows.Single(row => row.Key == key).Cells[4]);
        Assert.Equal("¥12", await PriceAsync(host, "cup"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Limits_below_what_is_taken_are_refused_and_used_coupons_are_kept(DatabaseKind database)
    {
        await using var host = await PricingShop.StartAsync(database);
        const string path = "marketing/coupons";
        foreach (var name in new[] { "Ann", "Bea" })
        {
            using var member = host.Client(new TestUser(name));
            using var claimed = await member.SendAsync(HttpMethod.Post, "/api/v1/pricing/coupons/CLAIM20/claim");
        }

        var key = await AdminForms.KeyAsync(host, path, "CLAIM20", column: 1);
        var below = await AdminForms.SaveAsync(host, path, key, new { maxUses = 1 });
        var enough = await AdminForms.SaveAsync(host, path, key, new { maxUses = 2 });
        var deleted = await AdminForms.DeleteAsync(host, path, key);
        var twice = await AdminForms.SaveAsync(host, path, null, new { code = "claim20", name = Recipe.Text("x"), amount = new { minor = 1, currency = "CNY" } });

        Assert.Single(below.Problems);
        Assert.Empty(enough.Problems);
        Assert.Single(deleted.Problems);
        Assert.Equal("Code", Assert.Single(twice.Problems).Property);
        var row = (await AdminForms.ListAsync(host, path)).Rows.Single(row => row.Key == key);
        Assert.Equal([2, 0, 0], row.Cells.Skip(4).Take(3).Select(Convert.ToInt32));
        Assert.Equal(1, (await AdminForms.RunAsync(host, path, "off", key)).Done);
        using var late = host.Client(new TestUser("Cid"));
        using var refused = await late.SendAsync(HttpMethod.Post, "/api/v1/pricing/coupons/CLAIM20/claim");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task What_a_form_cannot_be_is_said_at_its_field()
    {
        await using var host = await PricingShop.StartAsync(DatabaseKind.Sqlite);

        var reduction = await AdminForms.SaveAsync(host, "marketing/full-reductions", null, new { name = Recipe.Text("x"), from = "2026-03-02T00:00:00Z", until = "2026-03-01T00:00:00Z" });
        var zone = await AdminForms.SaveAsync(host, "pricing/shipping-zones", null, new { name = Recipe.Text("x"), countries = new[] { "China" }, divisions = new[] { "浙江" } });
        var list = await AdminForms.SaveAsync(host, "marketing/price-lists", null, new { name = Recipe.Text("x"), audience = "Segment", prices = new[] { new { goods = "CUP" } } });
        var coupon = await AdminForms.SaveAsync(host, "marketing/coupons", null, new { name = Recipe.Text("x"), code = "a b", kind = "Percent" });

        Assert.Equal(["Until", "Steps[0].Minimum"], reduction.Problems.Select(problem => problem.Property));
        Assert.Equal(["Countries", "Divisions"], zone.Problems.Select(problem => problem.Property));
        Assert.Equal(["Segment", "Prices[0].Price"], list.Problems.Select(problem => problem.Property));
        Assert.Equal(["Code", "PercentOff"], coupon.Problems.Select(problem => problem.Property));
    }

    [Fact]
    public async Task Rules_are_found_by_name_and_code()
    {
        await using var host = await PricingShop.StartAsync(DatabaseKind.Sqlite);

        Assert.Equal("CLAIM20", Assert.Single((await AdminForms.ListAsync(host, "marketing/coupons", new AdminQuery { Text = "二十" })).Rows).Cells[1]);
        Assert.Equal("CLAIM20", Assert.Single((await AdminForms.ListAsync(host, "marketing/coupons", new AdminQuery { Text = "claim2" })).Rows).Cells[1]);
        var page = await AdminForms.ListAsync(host, "marketing/coupons", new AdminQuery { PageSize = 2 });
        Assert.Single((await AdminForms.ListAsync(host, "marketing/coupons", new AdminQuery { PageSize = 2, After = page.Next })).Rows);
    }

    private static async Task<string> PriceAsync(ModuleTestHost host, string handle)
    {
        using var visitor = host.Client(culture: "en");
        var page = await visitor.GetAsync("/products/" + handle);
        return page.Has(".prc-why .ck-price") ? page.Text(".prc-why .ck-price").Split(' ')[0] : page.Text(".cat-price .ck-price");
    }
}
