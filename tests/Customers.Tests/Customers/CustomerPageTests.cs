using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using CommunityKit.Data;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Customers.Tests.Customers;

public sealed class CustomerPageTests
{
    private const string Address = """{"recipient":"林小满","phone":"13800138000","provinceCode":"33","cityCode":"3301","districtCode":"330106","detail":"文三路 1 号"}""";

    [Fact]
    public async Task Addresses_are_masked_unless_the_reader_may_see_them()
    {
        await using var shop = await ShopWithStaff.OpenAsync();
        var ann = await shop.AddAsync("Ann");
        await KeepAsync(shop, ann);
        using var clerk = shop.Host.Client(new TestUser("Clerk", "admin.access", "customers.view"), "en");
        using var owner = shop.Host.Client(TestUser.Owner, "en");

        var masked = (await clerk.GetAsync($"admin/community/customers/{ann.Id}")).Text("main");
        Assert.Contains("林* 138****8000", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("文三路", masked, StringComparison.Ordinal);
        Assert.Contains("文三路 1 号", (await owner.GetAsync($"admin/community/customers/{ann.Id}")).Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Erasing_an_account_leaves_no_address_segment_or_note_but_the_proof_of_consent(DatabaseKind database)
    {
        await using var shop = await ShopWithStaff.OpenAsync(database);
        var ann = await shop.AddAsync("Ann");
        await KeepAsync(shop, ann);
        await shop.MakeSegmentAsync("gold", "Gold");
        using var owner = shop.Host.Client(TestUser.Owner, "en");
        var page = await owner.GetAsync($"admin/community/customers/{ann.Id}");
        page = await page.SubmitAsync("form[action$='/segments']", new Dictionary<string, string?> { ["codes"] = "gold" });
        page = await page.SubmitAsync("form[action$='/notes']", new Dictionary<string, string?> { ["text"] = "Likes peaches" });
        Assert.Contains("Likes peaches", page.Text("main"), StringComparison.Ordinal);
        using var client = shop.Host.Client(ann, "en");
        using var given = await client.SendAsync(HttpMethod.Put, "api/v1/customers/consents/marketing.mail", CustomersHost.Json("""{"given":true}"""));
        Assert.Equal((1, 1, 1, 1), await CountAsync(shop));

        await (await (await owner.GetAsync($"admin/community/users/{ann.Id}")).SubmitAsync("form[action$='/delete']")).SubmitAsync(".ck-ask");
        await shop.Host.PumpAsync();
        Assert.Equal((0, 0, 0, 1), await CountAsync(shop));
        Assert.Contains("Erased account", (await owner.GetAsync("admin/community/consent-log")).Text("table tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_copy_of_my_data_has_a_part_about_me_as_a_customer()
    {
        await using var shop = await ShopWithStaff.OpenAsync();
        var ann = await shop.AddAsync("Ann");
        await KeepAsync(shop, ann);
        using var client = shop.Host.Client(ann, "en");
        var page = await client.GetAsync("account/privacy");
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__form"] = page.One("form[action$=export] input[name=__form]").GetAttribute("value")! });
        using var response = await client.SendAsync(HttpMethod.Post, "account/privacy/export", content);
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var part = JsonNode.Parse(await new StreamReader(archive.GetEntry("customer.json")!.Open()).ReadToEndAsync())!;
        Assert.Equal("文三路 1 号", (string?)part["addresses"]![0]!["detail"]);
        Assert.NotNull(archive.GetEntry("notifications.json"));
    }

    private static async Task KeepAsync(ShopWithStaff shop, TestUser member)
    {
        using var client = shop.Host.Client(member, "en");
        using var first = await client.SendAsync(HttpMethod.Post, "api/v1/customers/addresses", CustomersHost.Json(Address));
        using var again = await client.SendAsync(HttpMethod.Post, "api/v1/customers/addresses", CustomersHost.Json(Address));
        using var wrong = await client.SendAsync(HttpMethod.Post, "api/v1/customers/addresses", CustomersHost.Json("""{"recipient":"林小满"}"""));
        Assert.Equal((HttpStatusCode.Created, first.Headers.Location, HttpStatusCode.UnprocessableEntity), (first.StatusCode, again.Headers.Location, wrong.StatusCode));
    }

    private static Task<(int Addresses, int Segments, int Notes, int Consents)> CountAsync(ShopWithStaff shop) =>
        shop.Host.WithAsync<IUnitOfWork, (int, int, int, int)>(work => work.ExecuteAsync(
            async (transaction, token) => (
                await RowsAsync(transaction, "cus_address", token), await RowsAsync(transaction, "cus_segment_member", token),
                await RowsAsync(transaction, "cus_note", token), await RowsAsync(transaction, "cus_consent_event", token)),
            CancellationToken.None));

    private static async Task<int> RowsAsync(Transaction transaction, string table, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection.CreateCommand();
        command.Transaction = transaction.DatabaseTransaction;
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }
}
