using System.Data.Common;
using CommunityKit.Data;
using CommunityKit.Settlement.Ledger;
using CommunityKit.Settlement.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Settlement.Tests.Ledger;

[Collection(ShopsCollection.Name)]
public sealed class LedgerTests(Shops shops)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_was_written_can_be_neither_changed_nor_deleted(DatabaseKind database)
    {
        var shop = await shops.OnAsync(database);
        await shop.PayAsync(Guid.CreateVersion7(), 100);
        await shop.PumpAsync();

        foreach (var sql in (string[])["UPDATE stl_entry SET amount_minor = 1", "DELETE FROM stl_entry", "UPDATE stl_posting SET note = 'x'", "DELETE FROM stl_posting"])
        {
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => shop.NumberAsync(sql));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }

        await shop.AssertProofAsync();
    }

    [Fact]
    public async Task A_posting_that_does_not_add_up_is_refused()
    {
        var shop = await shops.OnAsync();
        var posting = new Posting("odd", PostingKind.ToppedUp, "CNY", Entry.Of(LedgerAccounts.Goodwill, -5), Entry.Of(LedgerAccounts.Revenue, 6));

        await Assert.ThrowsAsync<ArgumentException>(() => shop.Host.WithAsync<IUnitOfWork, PostingOutcome>(
            work => work.ExecuteAsync((transaction, token) => Books.PostAsync(transaction, posting, token), CancellationToken.None)));
        Assert.Equal(0, await shop.NumberAsync("SELECT COUNT(*) FROM stl_posting WHERE key = 'odd'"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Random_postings_at_once_keep_the_books(DatabaseKind database)
    {
        var count = Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 10_000 : 1_000;
        var seed = Random.Shared.Next();
        var shop = await shops.OnAsync(database);
        var members = Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()).ToList();
        await shop.Host.WithAsync<IUnitOfWork, bool>(async work =>
        {
            await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, ct) =>
            {
                // Every key is used twice for the same.
                var random = new Random(seed + (i / 2));
                var (member, amount) = (members[random.Next(members.Count)], random.Next(1, 100) * (random.Next(5) < 3 ? -1 : 1));
                var posting = new Posting($"{seed}:{i / 2}", PostingKind.ToppedUp, "CNY", Entry.Of(LedgerAccounts.Goodwill, -amount), new Entry(LedgerAccounts.Member, member, amount));
                await work.ExecuteAsync((transaction, token) => Books.PostAsync(transaction, posting, token), ct);
            });
            return true;
        });

        Assert.True(await shop.NumberAsync("SELECT COUNT(*) FROM stl_posting WHERE key LIKE @keys", ("keys", $"{seed}:%")) <= count / 2, $"seed {seed}");
        Assert.Equal(0, await shop.NumberAsync("SELECT COUNT(*) FROM stl_balance WHERE balance_minor < 0"));
        await shop.AssertProofAsync();
    }

    [Fact]
    public async Task Staff_find_a_posting_by_its_order_read_its_entries_and_take_the_list_with_them()
    {
        var shop = await shops.OnAsync();
        var order = Guid.CreateVersion7();
        await shop.PayAsync(order, 1234);
        await shop.PumpAsync();
        var list = await shop.Staff.GetAsync($"/admin/orders/ledger?q={order}");
        Assert.Single(list.Texts("tbody tr"));
        var posting = await list.FollowAsync("tbody a");

        Assert.Equal(["Clearing stub", "Kept until receipt"], posting.Texts("tbody th"));
        Assert.Equal("¥0.00", posting.Text("tfoot td"));
        using var csv = await shop.Staff.SendAsync(HttpMethod.Get, new Uri(list.Address, list.One("a[href*='.csv'], a[href*='csv']").GetAttribute("href")).PathAndQuery);
        Assert.Contains("12.34", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
