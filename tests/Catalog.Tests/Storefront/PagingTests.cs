using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Tests.Storefront;

public sealed class PagingTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Goods_that_come_in_while_somebody_reads_on_neither_hide_nor_repeat_any(DatabaseKind database)
    {
        await using var host = await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.catalog"], Database = database });
        var random = new Random(7);
        await Goods.AddAsync(host, Enumerable.Range(0, 60).Select(i => Goods.Simple($"old-{i:00}", price: $"{random.Next(1, 6)}.00")));
        using var visitor = host.Client(culture: "en");
        foreach (var sort in new[] { "new", "price", "-price", "title" })
        {
            var seen = new List<string>();
            var page = await visitor.GetAsync("/products?sort=" + sort);
            for (var round = 0; ; round++)
            {
                seen.AddRange(page.Texts("#product-list .cat-card__title").Where(title => title.StartsWith("old-", StringComparison.Ordinal)));
                if (!page.Has("a[data-ck-more]"))
                {
                    break;
                }

                await Goods.AddAsync(host, [Goods.Simple($"in-{sort.Trim('-')}{sort.Length}-{round}", price: $"{random.Next(1, 6)}.00")]);
                page = await page.FollowAsync("a[data-ck-more]");
            }

            Assert.Equal(60, seen.Count);
            Assert.Equal(60, seen.Distinct(StringComparer.Ordinal).Count());
        }
    }
}
