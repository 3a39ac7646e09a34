using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Tests.Admin;

public sealed class CategoryTests
{
    private const string Categories = "catalog/categories";

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Categories_move_up_down_and_under_each_other(DatabaseKind database)
    {
        await using var host = await StartAsync(database);
        var (a, b, c) = (await KeyAsync("a"), await KeyAsync("b"), await KeyAsync("c"));

        // Neighbours that move together keep their order.
        Assert.Equal(2, (await AdminForms.RunAsync(host, Categories, "up", b, c)).Done);
        Assert.Equal(["b", "– b1", "c", "a"], await NamesAsync(host));
        await AdminForms.RunAsync(host, Categories, "down", b);
        Assert.Equal(["c", "b", "– b1", "a"], await NamesAsync(host));
        Assert.Empty((await AdminForms.SaveAsync(host, Categories, b, new { parent = a })).Problems);
        Assert.Equal(["c", "a", "– b", "– – b1"], await NamesAsync(host));

        var circle = await AdminForms.SaveAsync(host, Categories, a, new { parent = await KeyAsync("b1") });
        var full = await AdminForms.RunAsync(host, Categories, "delete", a);
        Assert.Equal("Parent", Assert.Single(circle.Problems).Property);
        Assert.Single(full.Refused);
        Assert.Equal(["c", "a", "– b", "– – b1"], await NamesAsync(host));

        Task<string> KeyAsync(string name) => AdminForms.KeyAsync(host, Categories, name);
    }

    [Fact]
    public async Task A_category_that_changes_its_address_can_be_reached_by_the_old_one()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);

        Assert.Empty((await AdminForms.SaveAsync(host, Categories, await AdminForms.KeyAsync(host, Categories, "b"), new { handle = "bee" })).Problems);

        using var visitor = host.Client();
        using var moved = await visitor.SendAsync(HttpMethod.Get, "/categories/b?sort=price");
        Assert.Equal("/categories/bee?sort=price", moved.Headers.Location!.ToString());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.GetAsync("/categories/none")).Status);
    }

    [Fact]
    public async Task Moves_at_the_same_time_make_no_circle()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        var (a, b) = (await AdminForms.KeyAsync(host, Categories, "a"), await AdminForms.KeyAsync(host, Categories, "b"));

        var results = await Task.WhenAll(
            AdminForms.SaveAsync(host, Categories, a, new { parent = b }),
            AdminForms.SaveAsync(host, Categories, b, new { parent = a }));

        Assert.Single(results, result => result.Key is not null);
        Assert.Equal(4, (await NamesAsync(host)).Count);
    }

    [Fact]
    public async Task Deleting_a_category_leaves_its_products()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        await Goods.AddAsync(host, [Goods.Simple("thing", category: "c")]);

        Assert.Equal(1, (await AdminForms.RunAsync(host, Categories, "delete", await AdminForms.KeyAsync(host, Categories, "c"))).Done);

        using var visitor = host.Client();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync("/products/thing")).Status);
    }

    private static async Task<ModuleTestHost> StartAsync(DatabaseKind database)
    {
        var host = await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.catalog"], Database = database });
        await Goods.AddAsync(host, [], [Goods.Category("a"), Goods.Category("b"), Goods.Category("b1", "b"), Goods.Category("c")]);
        return host;
    }

    private static async Task<List<string>> NamesAsync(ModuleTestHost host) =>
        [.. (await AdminForms.ListAsync(host, Categories)).Rows.Select(row => (string)row.Cells[0]!)];
}
