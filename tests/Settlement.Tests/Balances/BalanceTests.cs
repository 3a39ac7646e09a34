using CommunityKit.Data;
using CommunityKit.Settlement.Balances;
using CommunityKit.Settlement.Ledger;
using CommunityKit.Settlement.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Settlement.Tests.Balances;

[Collection(ShopsCollection.Name)]
public sealed class BalanceTests(Shops shops)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_balance_pays_an_order_once_takes_refunds_back_and_never_goes_below_zero(DatabaseKind database)
    {
        var shop = await shops.OnAsync(database);
        var member = new TestUser("Ann");
        await TopUpAsync(shop, member.Id, 1000);
        var (order, payment) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.Null(await shop.SpendAsync(payment, order, member.Id, 600));
        Assert.Null(await shop.SpendAsync(payment, order, member.Id, 600));
        Assert.Contains("not enough", await shop.SpendAsync(Guid.CreateVersion7(), order, member.Id, 401), StringComparison.Ordinal);
        Assert.Contains("Only members", await shop.SpendAsync(Guid.CreateVersion7(), order, null, 1), StringComparison.Ordinal);
        await shop.PumpAsync();
        Assert.Equal((400, 600, 0), (await shop.SumAsync("member", member.Id), await shop.SumAsync("custody", order), await shop.SumAsync("clearing:balance")));

        Assert.True(await shop.RefundAsync(payment, 250));
        await shop.PumpAsync();
        Assert.Equal((650, 350, 0), (await shop.SumAsync("member", member.Id), await shop.SumAsync("custody", order), await shop.SumAsync("clearing:balance")));
        await shop.AssertProofAsync();

        using var client = shop.Host.Client(member, "en");
        var page = await client.GetAsync("/account/balance");
        Assert.Contains("¥6.50", page.Text("main .ck-card"), StringComparison.Ordinal);
        Assert.Equal(["Returned to balance", "Paid with balance", "Added by the shop"], page.Texts("tbody td:nth-child(2)"));
        Assert.Equal(["¥6.50", "¥4.00", "¥10.00"], page.Texts("tbody td:nth-child(5)"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Thirty_payments_at_once_spend_no_more_than_there_is(DatabaseKind database)
    {
        var shop = await shops.OnAsync(database);
        var member = Guid.CreateVersion7();
        await TopUpAsync(shop, member, 1000);
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => shop.SpendAsync(Guid.CreateVersion7(), Guid.CreateVersion7(), member, 90)));
        await shop.PumpAsync();

        Assert.Equal(11, answers.Count(refusal => refusal is null));
        Assert.Equal(10, await shop.SumAsync("member", member));
        await shop.AssertProofAsync();
    }

    [Fact]
    public async Task Staff_add_and_take_with_a_reason_and_sending_the_form_twice_is_one_change()
    {
        var shop = await shops.OnAsync();
        var member = Guid.CreateVersion7();
        var id = Guid.CreateVersion7();
        await TopUpAsync(shop, member, 500, id);
        await TopUpAsync(shop, member, 500, id);
        Assert.Equal(500, await shop.SumAsync("member", member));

        var outcome = await shop.Host.WithAsync<IUnitOfWork, PostingOutcome>(
            work => new AdjustBalance(work).RunAsync(Guid.CreateVersion7(), member, new(-501, "CNY"), "too much", "Bo", CancellationToken.None));
        Assert.Equal(PostingOutcome.NotCovered, outcome);
        Assert.Equal(1, await shop.NumberAsync("SELECT COUNT(*) FROM stl_posting WHERE member_id = @member", ("member", member)));
        await shop.AssertProofAsync();
    }

    [Fact]
    public async Task Staff_change_the_balance_of_a_member_on_its_page_and_the_member_reads_why()
    {
        var shop = await shops.OnAsync();
        var member = await shop.RegisterAsync("ann@example.com", "Ann");
        var path = $"/admin/orders/balances/{member}";
        var page = await (await shop.Staff.GetAsync(path)).SubmitAsync("main form", Change("Add", "25.00", "Sorry for the delay"));
        Assert.Contains("Posted", page.Text(".ck-notice"), StringComparison.Ordinal);
        page = await page.SubmitAsync("main form", Change("Take", "25.01", "Too much"));
        Assert.Contains("not so high", page.Text("main form"), StringComparison.Ordinal);
        page = await page.SubmitAsync("main form", Change("Take", "5.00", ""));
        Assert.True(page.Has("[aria-invalid=true]"));
        page = await page.SubmitAsync("main form", Change("Take", "5.00", "Corrected"));

        Assert.Equal(["¥20.00", "¥25.00"], page.Texts("tbody td:nth-child(5)"));
        using var client = shop.Host.Client(new TestUser("Ann") { Id = member }, "en");
        Assert.Equal(["Corrected", "Sorry for the delay"], (await client.GetAsync("/account/balance")).Texts("tbody td:nth-child(3)"));
        Assert.Contains("Ann", (await shop.Staff.GetAsync("/admin/orders/balances")).Texts("tbody th"));
        using var looker = shop.Host.Client(new TestUser("Bo", "admin.access", "settlement.view"), "en");
        Assert.False((await looker.GetAsync(path)).Has("main form"));
        await shop.AssertProofAsync();
    }

    private static Dictionary<string, string?> Change(string direction, string amount, string reason) =>
        new(StringComparer.Ordinal) { ["Form.Direction"] = direction, ["Form.Amount"] = amount, ["Form.Reason"] = reason };

    private static Task<PostingOutcome> TopUpAsync(BookShop shop, Guid member, long amount, Guid? id = null) => shop.Host.WithAsync<IUnitOfWork, PostingOutcome>(
        work => new AdjustBalance(work).RunAsync(id ?? Guid.CreateVersion7(), member, new(amount, "CNY"), "Sorry for the delay", "Bo", CancellationToken.None));
}
