using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CommunityKit.Accounts.Events;
using CommunityKit.Data;
using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Orders.Tests.AfterSales;

[Collection(StoreCollection.Name)]
public sealed class ReturnJourneyTests(StoreFixture fixture)
{
    private static readonly byte[] Photo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly Store _store = fixture.Store;

    [Fact]
    public async Task A_guest_gives_one_of_two_pieces_back_and_gets_the_money_of_one()
    {
        var order = await DeliveredAsync(_store, ("rice", 2));
        var shelf = await _store.OnHandAsync("rice");
        var page = await _store.Guest.GetAsync($"orders/{order.Number}?key={order.Key}");
        var form = await page.FollowAsync("a[href*='/returns/new']");
        var line = await LineAsync(_store, order);

        var refused = await form.SubmitAsync(Store.Main, new Dictionary<string, string?> { [$"Take[{line}]"] = "1" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var asked = await refused.SubmitAsync(Store.Main, new Dictionary<string, string?>
        {
            [$"Take[{line}]"] = "1", ["Reason"] = "NoReason", ["Kind"] = "ReturnAndRefund", ["Text"] = "Too much rice",
        });
        Assert.Contains("Asked for", asked.Text("main"), StringComparison.Ordinal);

        await (await DeskAsync(order)).SubmitAsync("form[action$='/approve']");
        asked = await _store.Guest.GetAsync($"orders/{order.Number}/returns/1?key={order.Key}");
        await asked.SubmitAsync("form[action*='/sent']", new Dictionary<string, string?> { ["carrier"] = "EMS", ["tracking"] = "BACK-1" });
        var desk = await DeskAsync(order);
        Assert.Contains("BACK-1", desk.Text("main"), StringComparison.Ordinal);
        await (await desk.SubmitAsync("form[action$='/receive']")).SubmitAsync("form[action$='/settle']");

        var read = await _store.OrderAsync(order);
        Assert.Equal(2590, read["refundedMinor"]!.GetValue<long>());
        Assert.Equal(1, read["lines"]![0]!["returned"]!.GetValue<int>());
        Assert.Equal(shelf + 1, await _store.OnHandAsync("rice"));
        asked = await _store.Guest.GetAsync($"orders/{order.Number}/returns/1?key={order.Key}");
        Assert.Contains("25.90", asked.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _store.Host.Client(culture: "en").GetAsync($"orders/{order.Number}/returns/1?key=wrong")).Status);
    }

    [Fact]
    public async Task Everything_comes_back_and_with_it_the_shipping_to_the_last_cent()
    {
        var order = await DeliveredAsync(_store, ("rice", 1), ("tea", 1));
        var lines = (await _store.OrderAsync(order))["lines"]!.AsArray().Select(l => l!["id"]!.GetValue<Guid>()).ToList();

        await AskAsync(_store, order, "ReturnAndRefund", "NoReason", new { lineId = lines[0], quantity = 1 });
        await SettleAsync(_store, order, 1);
        Assert.Equal(2590, (await _store.OrderAsync(order))["refundedMinor"]!.GetValue<long>());
        await AskAsync(_store, order, "ReturnAndRefund", "NoReason", new { lineId = lines[1], quantity = 1 });
        await SettleAsync(_store, order, 2);

        var read = await _store.OrderAsync(order);
        Assert.Equal(order.Total, read["refundedMinor"]!.GetValue<long>());
        Assert.Equal("Completed", read["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Broken_goods_are_replaced_and_the_replacement_can_go_back_for_the_money()
    {
        var order = await DeliveredAsync(_store, ("tea", 1));
        var line = await LineAsync(_store, order);
        var shelf = await _store.OnHandAsync("tea");

        await AskAsync(_store, order, "Exchange", "Damaged", new { lineId = line, quantity = 1, variantId = _store.Variant("tea") });
        await DoAsync(_store, order, 1, "approve", new { });
        await DoAsync(_store, order, 1, "receive", new { });
        var back = await ReadAsync(_store, order, 1);
        await DoAsync(_store, order, 1, "settle", new { lines = new[] { new { returnLineId = back["lines"]![0]!["id"]!.GetValue<Guid>(), sellable = 0, unsellable = 1 } } });
        var (status, refusal) = await Store.SendAsync(_store.Staff, $"api/v1/orders/{order.Number}/returns/1/replacement", new { trackingNumber = "" });
        Assert.Equal((HttpStatusCode.Conflict, "return-tracking-needed"), (status, refusal!["code"]!.GetValue<string>()));
        await DoAsync(_store, order, 1, "replacement", new { trackingNumber = "NEW-1" });
        Assert.Equal("Replaced", (await ReadAsync(_store, order, 1))["state"]!.GetValue<string>());
        Assert.Equal(shelf - 1, await _store.OnHandAsync("tea"));

        var held = back["lines"]![0]!["id"]!.GetValue<Guid>();
        await AskAsync(_store, order, "ReturnAndRefund", "Wrong", new { lineId = line, quantity = 1, heldFrom = held });
        await SettleAsync(_store, order, 2);
        Assert.Equal(order.Total, (await _store.OrderAsync(order))["refundedMinor"]!.GetValue<long>());
        Assert.Equal(shelf, await _store.OnHandAsync("tea"));
    }

    [Fact]
    public async Task Asking_twice_asks_once_and_nobody_returns_a_piece_twice()
    {
        var order = await DeliveredAsync(_store, ("rice", 1));
        var body = new { id = Guid.CreateVersion7(), kind = "ReturnAndRefund", reason = "NoReason", lines = new[] { new { lineId = await LineAsync(_store, order), quantity = 1 } } };
        var path = $"api/v1/orders/{order.Number}/returns?key={order.Key}";

        var first = await Store.SendAsync(_store.Guest, path, body);
        var again = await Store.SendAsync(_store.Guest, path, body);
        var (status, refusal) = await Store.SendAsync(_store.Guest, path, body with { id = Guid.CreateVersion7() });

        Assert.Equal((1, 1), (first.Body!["number"]!.GetValue<int>(), again.Body!["number"]!.GetValue<int>()));
        Assert.Equal((HttpStatusCode.Conflict, "too-many"), (status, refusal!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Photos_are_checked_and_seen_only_by_the_buyer_and_the_shop()
    {
        var order = await DeliveredAsync(_store, ("rice", 1));
        var line = await LineAsync(_store, order);

        var odd = await SendFormAsync(order, line, "note.png", "no picture"u8.ToArray());
        Assert.Contains("not what its name says", await odd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var wrong = await SendFormAsync(order, line, "page.svg", Photo);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var right = await SendFormAsync(order, line, "damage.png", Photo);
        Assert.Equal($"/orders/{order.Number}/returns/1", right.Headers.Location?.ToString().Split('?')[0]);

        var path = $"orders/{order.Number}/returns/1/photos/0";
        using var seen = await _store.Guest.SendAsync(HttpMethod.Get, $"{path}?key={order.Key}");
        Assert.Equal(Photo, await seen.Content.ReadAsByteArrayAsync());
        using var stranger = await _store.Guest.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task The_seven_days_are_over_at_midnight_in_the_shop_and_goods_not_sent_back_stay_sold()
    {
        var order = await DeliveredAsync(_store, ("rice", 2), ("tea", 1));
        var line = await LineAsync(_store, order);
        await AskAsync(_store, order, "ReturnAndRefund", "NoReason", new { lineId = line, quantity = 1 });
        await DoAsync(_store, order, 1, "approve", new { });

        await _store.WaitAsync(TimeSpan.FromDays(8));
        var (status, refusal) = await TryAskAsync(_store, order, "ReturnAndRefund", "NoReason", new { lineId = line, quantity = 1 });
        Assert.Equal((HttpStatusCode.Conflict, "return-too-late"), (status, refusal!["code"]!.GetValue<string>()));
        Assert.Equal("Delivered", await _store.StateAsync(order));
        Assert.Equal(HttpStatusCode.Created, (await TryAskAsync(_store, order, "ReturnAndRefund", "Damaged", new { lineId = line, quantity = 1 })).Status);
        Assert.Equal(HttpStatusCode.OK, (await Store.SendAsync(_store.Guest, $"api/v1/orders/{order.Number}/returns/2/withdraw?key={order.Key}", new { })).Status);

        await _store.WaitAsync(TimeSpan.FromDays(4));
        await _store.WaitAsync(TimeSpan.FromHours(2));
        Assert.Equal("Lapsed", (await ReadAsync(_store, order, 1))["state"]!.GetValue<string>());
        Assert.Equal("Completed", await _store.StateAsync(order));
    }

    [Fact]
    public async Task When_a_member_is_erased_the_photos_of_his_returns_leave_the_disk()
    {
        var order = await DeliveredAsync(_store, ("tea", 1));
        var line = await LineAsync(_store, order);
        var before = Photos();
        using (var sent = await SendFormAsync(order, line, "kitchen.png", Photo))
        {
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }

        var photo = Assert.Single(Photos().Except(before, StringComparer.Ordinal));
        var member = Guid.CreateVersion7();
        await _store.Host.WithAsync<IUnitOfWork, bool>(work => work.ExecuteAsync(
            async (transaction, ct) =>
            {
                await transaction.ExecuteSqlAsync(
                    "UPDATE ord_return SET member_id = @member WHERE order_id IN (SELECT id FROM ord_order WHERE number = @number)",
                    ct,
                    ("member", member),
                    ("number", order.Number));
                transaction.Publish(new MemberErased(member));
                return true;
            },
            CancellationToken.None));
        await _store.Host.PumpAsync();
        Assert.False(File.Exists(photo));

        List<string> Photos() => [.. Directory.EnumerateFiles(_store.Host.Folder, "*.png", SearchOption.AllDirectories)];
    }

    internal static async Task<PlacedOrder> DeliveredAsync(Store store, params (string Handle, int Quantity)[] lines)
    {
        var order = await store.PaidAsync(lines);
        await store.ShipAsync(order);
        var (status, _) = await Store.SendAsync(store.Guest, $"api/v1/orders/{order.Number}/received?key={order.Key}", new { });
        Assert.Equal(HttpStatusCode.OK, status);
        await store.Host.PumpAsync();
        return order;
    }

    internal static async Task<Guid> LineAsync(Store store, PlacedOrder order) => (await store.OrderAsync(order))["lines"]![0]!["id"]!.GetValue<Guid>();

    internal static async Task AskAsync(Store store, PlacedOrder order, string kind, string reason, object line)
    {
        var (status, body) = await TryAskAsync(store, order, kind, reason, line);
        Assert.True(status == HttpStatusCode.Created, $"{status}: {body}");
    }

    private static Task<(HttpStatusCode Status, JsonNode? Body)> TryAskAsync(Store store, PlacedOrder order, string kind, string reason, object line) =>
        Store.SendAsync(store.Guest, $"api/v1/orders/{order.Number}/returns?key={order.Key}", new { kind, reason, lines = new[] { line } });

    private static async Task SettleAsync(Store store, PlacedOrder order, int which)
    {
        await DoAsync(store, order, which, "approve", new { });
        await DoAsync(store, order, which, "receive", new { });
        await DoAsync(store, order, which, "settle", new { });
    }

    private static async Task DoAsync(Store store, PlacedOrder order, int which, string step, object body)
    {
        var (status, answer) = await Store.SendAsync(store.Staff, $"api/v1/orders/{order.Number}/returns/{which}/{step}", body);
        Assert.True(status == HttpStatusCode.OK, $"{step} {status}: {answer}");
    }

    internal static async Task<JsonNode> ReadAsync(Store store, PlacedOrder order, int which) =>
        (await store.Guest.GetJsonAsync<JsonNode>($"api/v1/orders/{order.Number}/returns?key={order.Key}"))["items"]![which - 1]!;

    private async Task<HtmlPage> DeskAsync(PlacedOrder order)
    {
        var list = await _store.Staff.GetAsync("admin/orders/returns?q=" + order.Number);
        return await list.FollowAsync("main table a[href*='/admin/orders/returns/']");
    }

    private async Task<HttpResponseMessage> SendFormAsync(PlacedOrder order, Guid line, string name, byte[] content)
    {
        var path = $"orders/{order.Number}/returns/new?key={order.Key}";
        var page = await _store.Guest.GetAsync(path);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.Document.QuerySelectorAll(Store.Main + " input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        form.Add(new StringContent("Damaged"), "Reason");
        form.Add(new StringContent("ReturnAndRefund"), "Kind");
        form.Add(new StringContent("1"), $"Take[{line}]");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "photos", name);
        return await _store.Guest.SendAsync(HttpMethod.Post, path, form);
    }
}
