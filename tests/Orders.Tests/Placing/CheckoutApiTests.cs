using System.Net;
using System.Text.Json.Nodes;
using CommunityKit.Orders.Tests.Support;

namespace CommunityKit.Orders.Tests.Placing;

[Collection(StoreCollection.Name)]
public sealed class CheckoutApiTests(StoreFixture fixture)
{
    private Store Store => fixture.Store;

    [Fact]
    public async Task A_quote_names_ways_and_reasons_and_its_figures_are_those_of_the_order()
    {
        var (status, quote) = await Store.SendAsync(Store.Guest, "api/v1/checkout/quotes", Store.Body(("rice", 2)));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("delivery/standard", quote!["fulfilmentKey"]!.GetValue<string>());
        Assert.Equal((2 * 2590) + 800, quote["totalMinor"]!.GetValue<long>());
        var order = await Store.PlaceAsync(("rice", 2));
        Assert.Equal(quote["totalMinor"]!.GetValue<long>(), order.Total);
        Assert.Matches("^[0-9]{14}$", order.Number);
    }

    [Fact]
    public async Task Figures_that_the_buyer_never_saw_place_no_order()
    {
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Store.Body(("tea", 1))))!;
        body["fingerprint"] = new string('0', 32);

        var (status, answer) = await Store.SendAsync(Store.Guest, "api/v1/checkout/orders", body);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("changed", answer!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_address_that_is_not_complete_is_named_field_by_field()
    {
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Store.Body(("tea", 1))))!;
        body["address"]!["recipient"] = "";
        body["address"]!["phone"] = "12";

        var (status, answer) = await Store.SendAsync(Store.Guest, "api/v1/checkout/orders", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.NotNull(answer!["errors"]!["address.Recipient"]);
        Assert.NotNull(answer["errors"]!["address.Phone"]);
    }

    [Fact]
    public async Task Nobody_reads_an_order_without_its_key()
    {
        var order = await Store.PlaceAsync(("rice", 1));

        Assert.Equal(HttpStatusCode.NotFound, (await Store.Guest.SendAsync(HttpMethod.Get, $"api/v1/orders/{order.Number}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Store.Guest.SendAsync(HttpMethod.Get, $"api/v1/orders/{order.Number}?key={new string('0', 32)}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Store.Guest.GetAsync($"orders/{order.Number}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Store.Guest.GetAsync($"orders/{order.Number}?key={order.Key}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Store.Staff.SendAsync(HttpMethod.Get, $"api/v1/orders/{order.Number}")).StatusCode);
    }

    [Fact]
    public async Task A_guest_finds_the_order_by_number_and_phone_and_not_by_number_alone()
    {
        var order = await Store.PlaceAsync(("rice", 1));
        var form = await Store.Guest.GetAsync("orders/find");

        var wrong = await form.SubmitAsync(Store.Main, new Dictionary<string, string?> { ["Number"] = order.Number, ["Phone"] = "13900139000" });
        var right = await form.SubmitAsync(Store.Main, new Dictionary<string, string?> { ["Number"] = order.Number, ["Phone"] = "+86 138 0013 8000" });

        Assert.Equal("Find an order", wrong.Heading);
        Assert.Equal("Order " + order.Number, right.Heading);
    }
}
