using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Bench.Baseline;

/// <summary>
/// The baseline of the checkout: a minimal API with hand-written SQL that keeps carts, orders with lines, stock, payments, notices, a timeline
/// and an outbox, and checks the same signature. One unit of work per request, exact stock by conditional update, one order per key.
/// </summary>
internal static class PlainCheckout
{
    private const long Fee = 800;
    private static readonly string[] Ways = ["standard"];
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("the key of the benchmark");

    public static async Task<int> RunAsync(string database, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver()));
        var app = builder.Build();
        await using var store = await PlainStore.OpenAsync(database);
        app.MapGet("/health", () => "ok");
        app.MapPost("/cart", (PlainLine line) => AddAsync(store, line));
        app.MapPost("/quotes", (PlainCheckoutBody body) => QuoteAsync(store, body));
        app.MapPost("/orders", (PlainCheckoutBody body) => PlaceAsync(store, body));
        app.MapPost("/orders/{id}/payments", (string id) => BeginAsync(store, id));
        app.MapPost("/notices", (HttpRequest request) => NoticeAsync(store, request));
        app.MapGet("/orders/{id}", (string id) => ReadAsync(store, id));
        await app.RunAsync();
        return 0;
    }

    private static async Task<IResult> AddAsync(PlainStore store, PlainLine line)
    {
        var id = Guid.CreateVersion7().ToString();
        await store.WriteAsync(work => work.ExecuteAsync("INSERT INTO p_cart (id, variant, quantity, at) VALUES (@id, @variant, @quantity, @at)", ("id", id), ("variant", line.Variant), ("quantity", line.Quantity), ("at", Now())));
        return Results.Json(new { cart = id });
    }

    private static async Task<IResult> QuoteAsync(PlainStore store, PlainCheckoutBody body)
    {
        var (title, price, quantity) = await store.ReadAsync(work => CartAsync(work, body.Cart));
        return Results.Json(new { title, total = (price * quantity) + Fee, ways = Ways });
    }

    private static async Task<IResult> PlaceAsync(PlainStore store, PlainCheckoutBody body)
    {
        var id = Guid.CreateVersion7().ToString();
        var number = RandomNumberGenerator.GetInt32(int.MaxValue).ToString(System.Globalization.CultureInfo.InvariantCulture) + id[..8];
        var total = await store.WriteAsync(async work =>
        {
            var (title, price, quantity) = await CartAsync(work, body.Cart);
            var sum = (price * quantity) + Fee;
            await work.ExecuteAsync(
                "INSERT INTO p_order (id, number, placement_key, state, address, method, total, at) VALUES (@id, @number, @key, 'open', @address, @method, @total, @at)",
                ("id", id), ("number", number), ("key", body.Key), ("address", body.Address), ("method", body.Method), ("total", sum), ("at", Now()));
            await work.ExecuteAsync(
                "INSERT INTO p_line (id, order_id, variant, title, quantity, price) SELECT @id, @order, variant, @title, quantity, @price FROM p_cart WHERE id = @cart",
                ("id", Guid.CreateVersion7().ToString()), ("order", id), ("title", title), ("price", price), ("cart", body.Cart));
            await work.ExecuteAsync("INSERT INTO p_payment (id, order_id, amount, state) VALUES (@id, @order, @amount, 'open')", ("id", id), ("order", id), ("amount", sum));
            await work.ExecuteAsync("INSERT INTO p_event (id, order_id, name, at) VALUES (@id, @order, 'placed', @at)", ("id", Guid.CreateVersion7().ToString()), ("order", id), ("at", Now()));
            var taken = await work.ExecuteAsync(
                "UPDATE p_stock SET reserved = reserved + @quantity WHERE variant = (SELECT variant FROM p_cart WHERE id = @cart) AND on_hand - reserved >= @quantity",
                ("quantity", quantity), ("cart", body.Cart));
            await work.ExecuteAsync("DELETE FROM p_cart WHERE id = @cart", ("cart", body.Cart));
            return taken == 1 ? sum : throw new InvalidOperationException("Sold out.");
        });
        return Results.Json(new { id, number, total });
    }

    private static async Task<IResult> BeginAsync(PlainStore store, string id)
    {
        var amount = await store.ReadAsync(work => work.ScalarAsync("SELECT amount FROM p_payment WHERE order_id = @id AND state = 'open'", ("id", id)));
        return amount is null ? Results.NotFound() : Results.Json(new { redirect = $"https://bench.invalid/pay/{id}" });
    }

    private static async Task<IResult> NoticeAsync(PlainStore store, HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
        var bytes = buffer.ToArray();
        if (request.Headers["X-Signature"] != Convert.ToHexString(HMACSHA256.HashData(Key, bytes)))
        {
            return Results.BadRequest();
        }

        var payment = JsonDocument.Parse(bytes).RootElement.GetProperty("payment").GetString()!;
        await store.WriteAsync(async work =>
        {
            await work.ExecuteAsync("INSERT INTO p_notice (id, payment, body, at) VALUES (@id, @payment, @body, @at)", ("id", Guid.CreateVersion7().ToString()), ("payment", payment), ("body", Encoding.UTF8.GetString(bytes)), ("at", Now()));
            if (await work.ExecuteAsync("UPDATE p_payment SET state = 'captured' WHERE id = @id AND state = 'open'", ("id", payment)) == 1)
            {
                await work.ExecuteAsync("UPDATE p_order SET state = 'paid' WHERE id = (SELECT order_id FROM p_payment WHERE id = @id)", ("id", payment));
                await work.ExecuteAsync("INSERT INTO p_event (id, order_id, name, at) VALUES (@id, @order, 'paid', @at)", ("id", Guid.CreateVersion7().ToString()), ("order", payment), ("at", Now()));
                await work.ExecuteAsync("INSERT INTO p_message (id, order_id, text, at) VALUES (@id, @order, 'paid', @at)", ("id", Guid.CreateVersion7().ToString()), ("order", payment), ("at", Now()));
            }

            return 0;
        });
        return Results.Text("ok");
    }

    private static async Task<IResult> ReadAsync(PlainStore store, string id)
    {
        var state = await store.ReadAsync(work => work.ScalarAsync("SELECT state FROM p_order WHERE id = @id", ("id", id)));
        var lines = await store.ReadAsync(work => work.QueryAsync("SELECT title, quantity, price FROM p_line WHERE order_id = @id", row => new { title = row.GetString(0), quantity = row.GetInt64(1), price = row.GetInt64(2) }, ("id", id)));
        return state is null ? Results.NotFound() : Results.Json(new { state, lines });
    }

    private static async Task<(string Title, long Price, long Quantity)> CartAsync(PlainWork work, string cart)
    {
        var rows = await work.QueryAsync(
            "SELECT s.title, s.price, c.quantity FROM p_cart c JOIN p_stock s ON s.variant = c.variant WHERE c.id = @cart",
            row => (row.GetString(0), row.GetInt64(1), row.GetInt64(2)),
            ("cart", cart));
        return rows is [var found] ? found : throw new InvalidOperationException("No cart.");
    }

    private static string Now() => DateTimeOffset.UtcNow.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
