using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Customers.Tests;

/// <summary>A shop with an admin, accounts, and a module that asks for consent.</summary>
public sealed class ShopWithStaff : CustomersHost, IAsyncDisposable
{
    public const string Password = "plum blossom in march";

    protected override string[] Modules => ["communitykit.customers", "communitykit.notifications", "communitykit.admin"];

    public static async Task<ShopWithStaff> OpenAsync(DatabaseKind database = DatabaseKind.Sqlite)
    {
        var shop = new ShopWithStaff();
        await shop.StartAsync(database);
        return shop;
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    /// <summary>Makes an account.</summary>
    /// <returns>A user with its real id.</returns>
    public async Task<TestUser> AddAsync(string name, params string[] roles)
    {
        var email = $"{name.ToLowerInvariant()}@shop.example";
        await RunStepAsync(new { step = "accounts.users", users = new[] { new { email, name, password = Password, culture = "en", roles } } });
        using var owner = Host.Client(TestUser.Owner, "en");
        var list = await owner.GetAsync("admin/community/customers?q=" + email);
        return new TestUser(name) { Id = Guid.Parse(list.One("table tbody th a").GetAttribute("href")!.Split('/')[^1]) };
    }

    public async Task<HtmlPage> MakeSegmentAsync(string code, string name)
    {
        using var owner = Host.Client(TestUser.Owner, "en");
        var page = await owner.GetAsync("admin/community/segments/new");
        page.One("form:has([name$='Code'])").Id = "edit";
        return await page.SubmitAsync("#edit", new Dictionary<string, string?>
        {
            [page.One("[name*='Name']").GetAttribute("name")!] = name,
            [page.One("[name$='Code']").GetAttribute("name")!] = code,
        });
    }
}
