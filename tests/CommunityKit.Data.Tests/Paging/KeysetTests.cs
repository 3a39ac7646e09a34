using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Data.Tests.Paging;

public sealed class KeysetTests
{
    private static readonly Keyset<Stock> MostFirst = Keyset<Stock>.By(s => s.OnHand, descending: true).ThenBy(s => s.Id);
    private static readonly Keyset<Effect> ByText = Keyset<Effect>.By(e => e.Key).ThenBy(e => e.Number, descending: true).ThenBy(e => e.Id);

    [Theory, OnSqlite, OnPostgres]
    public async Task Pages_together_are_the_whole_list_in_order_without_doubles(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        await AddAsync(shop, Enumerable.Range(0, 57).Select(n => new Stock { Id = Guid.CreateVersion7(), OnHand = n % 5 }));
        await AddAsync(shop, Enumerable.Range(0, 57).Select(n => new Effect
        {
            Id = Guid.CreateVersion7(), EventId = Guid.Empty, Subscriber = "s", Key = ((string[])["苹果", "apple", "Ä"])[n % 3], Number = n % 4,
        }));

        var stock = await ReadAllAsync(shop, MostFirst, db => db.Stock, 10);
        Assert.Equal(57, stock.Select(s => s.Id).Distinct().Count());
        Assert.Equal(stock.OrderByDescending(s => s.OnHand).ThenBy(s => s.Id).Select(s => s.Id), stock.Select(s => s.Id));

        var effects = await ReadAllAsync(shop, ByText, db => db.Effects, 7);
        Assert.Equal(57, effects.Select(e => e.Id).Distinct().Count());
        var whole = await shop.ReadAsync(db => Task.FromResult(ByText.After(db.Effects, null).Select(e => e.Id).ToList()));
        Assert.Equal(whole, effects.Select(e => e.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_that_is_inserted_before_the_cursor_moves_nothing(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        await AddAsync(shop, Enumerable.Range(0, 6).Select(n => new Stock { Id = Guid.CreateVersion7(), OnHand = n }));
        var first = await shop.ReadAsync(db => MostFirst.PageAsync(db.Stock, null, 3, CancellationToken.None));

        await AddAsync(shop, [new Stock { Id = Guid.CreateVersion7(), OnHand = 100 }]);
        var second = await shop.ReadAsync(db => MostFirst.PageAsync(db.Stock, first.Next, 3, CancellationToken.None));

        Assert.Equal([5, 4, 3, 2, 1, 0], first.Rows.Concat(second.Rows).Select(s => s.OnHand));
        Assert.Null(second.Next);
    }

    [Theory, OnSqlite]
    public async Task What_is_no_cursor_begins_at_the_front(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        await AddAsync(shop, Enumerable.Range(0, 3).Select(n => new Stock { Id = Guid.CreateVersion7(), OnHand = n }));
        var other = Keyset<Stock>.By(s => s.Id).CursorOf(new Stock { Id = Guid.CreateVersion7() });

        foreach (var cursor in (string[])["", "x", "!!!", "W10", "WyJhIiwiYiJd", "bnVsbA", "W251bGwsbnVsbF0", new string('A', 3000), other])
        {
            var page = await shop.ReadAsync(db => MostFirst.PageAsync(db.Stock, cursor, 3, CancellationToken.None));
            Assert.Equal(3, page.Rows.Count);
        }
    }

    [Fact]
    public void A_column_that_may_be_missing_is_refused_even_where_the_compilers_warning_is_off() =>
#pragma warning disable CS8714
        Assert.Throws<ArgumentException>(() => Keyset<(int? A, int B)>.By(r => r.A));
#pragma warning restore CS8714

    private static async Task<List<T>> ReadAllAsync<T>(Shop shop, Keyset<T> order, Func<SampleDb, IQueryable<T>> list, int size)
    {
        var rows = new List<T>();
        string? cursor = null;
        do
        {
            var page = await shop.ReadAsync(db => order.PageAsync(list(db), cursor, size, CancellationToken.None));
            rows.AddRange(page.Rows);
            cursor = page.Next;
        }
        while (cursor is not null);
        return rows;
    }

    private static Task AddAsync(Shop shop, IEnumerable<object> rows) => shop.UnitOfWork.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Context<SampleDb>();
            db.AddRange(rows);
            await db.SaveChangesAsync(token);
        },
        CancellationToken.None);
}
