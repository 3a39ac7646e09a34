using System.Net;
using CommunityKit.Data;
using CommunityKit.Pricing.Claims;
using CommunityKit.Pricing.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Pricing.Tests.Claims;

/// <summary>Limited things under contention: exactly as many as there are, on both databases.</summary>
public sealed class ClaimTests
{
    private const int Buyers = 200;
    private const int Budget = 50;

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Two_hundred_members_who_claim_fifty_coupons_at_once_get_fifty(DatabaseKind database)
    {
        await using var host = await PricingShop.StartAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, Buyers).Select(async i =>
        {
            using var member = host.Client(new TestUser($"Member {i}"), "en");
            using var answer = await member.SendAsync(HttpMethod.Post, "/api/v1/pricing/coupons/claim20/claim");
            return answer.StatusCode;
        }));

        Assert.Equal(Budget, answers.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(Buyers - Budget, answers.Count(status => status == HttpStatusCode.Conflict));
        Assert.Equal(Budget, await NumberAsync(host, "SELECT taken FROM prc_coupon WHERE code = 'CLAIM20'"));
        Assert.Equal(Budget, await NumberAsync(host, "SELECT SUM(claimed) FROM prc_coupon_member"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Two_hundred_orders_that_use_fifty_coupons_at_once_use_fifty_and_cancelling_gives_all_back(DatabaseKind database)
    {
        await using var host = await PricingShop.StartAsync(database);
        var claim = await CouponAsync(host, "CLAIM20", 2_000);
        var orders = Enumerable.Range(0, Buyers).Select(_ => (Order: Guid.CreateVersion7(), Member: Guid.CreateVersion7())).ToList();

        var taken = await Task.WhenAll(orders.Select(order => TakeAsync(host, order.Order, order.Member, claim)));

        Assert.Equal(Budget, taken.Count(problems => problems.Count == 0));
        Assert.All(taken.Where(problems => problems.Count > 0), problems => Assert.Equal("coupon-used-up", Assert.Single(problems).Code));
        Assert.Equal((Budget, Budget, Budget * 2_000), await CountsAsync(host, "CLAIM20"));

        await Task.WhenAll(orders.Select(order => ReleaseAsync(host, order.Order)));
        Assert.Equal((0, 0, 0), await CountsAsync(host, "CLAIM20"));
        Assert.Equal(0, await NumberAsync(host, "SELECT COALESCE(SUM(claimed + used), 0) FROM prc_coupon_member"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Parallel_orders_never_take_more_flash_pieces_than_there_are(DatabaseKind database)
    {
        await using var host = await PricingShop.StartAsync(database);
        var price = await GuidAsync(host, "SELECT id FROM prc_flash_price");
        var claim = new PriceClaim(ClaimKinds.Flash, price.ToString(), 3);

        var taken = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => TakeAsync(host, Guid.CreateVersion7(), i % 2 == 0 ? Guid.CreateVersion7() : null, claim)));

        Assert.Equal(3, taken.Count(problems => problems.Count == 0));
        Assert.Equal(9, await NumberAsync(host, "SELECT taken FROM prc_flash_price"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Taking_and_giving_back_twice_is_taking_and_giving_back_once(DatabaseKind database)
    {
        await using var host = await PricingShop.StartAsync(database);
        var coupon = await CouponAsync(host, "WELCOME10", 1_000);
        var flash = new PriceClaim(ClaimKinds.Flash, (await GuidAsync(host, "SELECT id FROM prc_flash_price")).ToString(), 2);
        var (order, member) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var same = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync(host, order, member, coupon, flash)));

        Assert.All(same, Assert.Empty);
        Assert.Equal((1, 1, 1_000), await CountsAsync(host, "WELCOME10"));
        Assert.Equal(2, await NumberAsync(host, "SELECT taken FROM prc_flash_price"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReleaseAsync(host, order)));
        Assert.Equal((0, 0, 0), await CountsAsync(host, "WELCOME10"));
        Assert.Equal(0, await NumberAsync(host, "SELECT taken FROM prc_flash_price"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_order_takes_everything_or_nothing(DatabaseKind database)
    {
        await using var host = await PricingShop.StartAsync(database);
        var coupon = await CouponAsync(host, "WELCOME10", 1_000);
        var tooMany = new PriceClaim(ClaimKinds.Flash, (await GuidAsync(host, "SELECT id FROM prc_flash_price")).ToString(), 11);

        var problems = await TakeAsync(host, Guid.CreateVersion7(), Guid.CreateVersion7(), coupon, tooMany);

        Assert.Equal("flash-sold-out", Assert.Single(problems).Code);
        Assert.Equal((0, 0, 0), await CountsAsync(host, "WELCOME10"));
        Assert.Equal(0, await NumberAsync(host, "SELECT COUNT(*) FROM prc_taken_claim"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_member_uses_a_coupon_once_where_once_is_allowed_and_the_claimed_one_comes_back(DatabaseKind database)
    {
        await using var host = await PricingShop.StartAsync(database);
        var (welcome, claimed) = (await CouponAsync(host, "WELCOME10", 1_000), await CouponAsync(host, "CLAIM20", 2_000));
        var user = new TestUser("Ann");
        using var member = host.Client(user);
        using var claim = await member.SendAsync(HttpMethod.Post, "/api/v1/pricing/coupons/CLAIM20/claim");
        var order = Guid.CreateVersion7();

        Assert.Empty(await TakeAsync(host, order, user.Id, welcome, claimed));
        Assert.Equal("coupon-member-limit", Assert.Single(await TakeAsync(host, Guid.CreateVersion7(), user.Id, welcome)).Code);
        Assert.Equal("coupon-used-up", Assert.Single(await TakeAsync(host, Guid.CreateVersion7(), null, welcome)).Code);
        Assert.Equal((1, 1, 2_000), await CountsAsync(host, "CLAIM20"));

        await ReleaseAsync(host, order);
        Assert.Equal((1, 0, 0), await CountsAsync(host, "CLAIM20"));
        Assert.Equal((0, 0, 0), await CountsAsync(host, "WELCOME10"));
    }

    [Fact]
    public async Task Claims_of_other_modules_are_left_alone()
    {
        await using var host = await PricingShop.StartAsync(DatabaseKind.Sqlite);

        Assert.Empty(await TakeAsync(host, Guid.CreateVersion7(), null, new PriceClaim("points.spend", "anything", 5)));
        Assert.Equal(0, await NumberAsync(host, "SELECT COUNT(*) FROM prc_taken_claim"));
    }

    private static Task<IReadOnlyList<PriceProblem>> TakeAsync(ModuleTestHost host, Guid order, Guid? member, params PriceClaim[] claims) =>
        host.WithAsync<IUnitOfWork, IReadOnlyList<PriceProblem>>(work => work.ExecuteAsync(
            (transaction, ct) => Claims(host).TakeAsync(transaction, order, member, claims, ct), CancellationToken.None));

    private static Task<bool> ReleaseAsync(ModuleTestHost host, Guid order) => host.WithAsync<IUnitOfWork, bool>(work => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            await Claims(host).ReleaseAsync(transaction, order, ct);
            return true;
        },
        CancellationToken.None));

    /// <summary>The same code as the shop's, on the shop's own transactions.</summary>
    private static PriceClaims Claims(ModuleTestHost host) => new(new SoldOutFlags(host.Clock));

    private static async Task<PriceClaim> CouponAsync(ModuleTestHost host, string code, long amount) =>
        new(ClaimKinds.Coupon, (await GuidAsync(host, $"SELECT id FROM prc_coupon WHERE code = '{code}'")).ToString(), amount);

    private static Task<Guid> GuidAsync(ModuleTestHost host, string sql) => PricingShop.ReadAsync(host, sql, row => row.GetGuid(0));

    private static Task<int> NumberAsync(ModuleTestHost host, string sql) => PricingShop.ReadAsync(host, sql, row => Convert.ToInt32(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture));

    private static Task<(int Taken, int Used, int Spent)> CountsAsync(ModuleTestHost host, string code) => PricingShop.ReadAsync(
        host, $"SELECT taken, used, spent_minor FROM prc_coupon WHERE code = '{code}'", row => (row.GetInt32(0), row.GetInt32(1), (int)row.GetInt64(2)));
}
