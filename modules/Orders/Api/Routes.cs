using CommunityKit.Http;

namespace CommunityKit.Orders.Api;

/// <summary>The addresses of checkout and orders for programs.</summary>
internal static class Routes
{
    public const string Checkout = "/api/v1/checkout";
    public const string Orders = "/api/v1/orders";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var checkout = routes.MapGroup(Checkout).WithTags("Checkout");
        checkout.MapPost("/quotes", (HttpContext http, CheckoutApi api, CancellationToken ct) => api.QuoteAsync(http, ct))
            .Accepts<CheckoutBody>("application/json")
            .WithName("quoteCheckout").WithSummary("What lines or the cart cost, and how they can get to the buyer")
            .Produces<QuoteAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        checkout.MapPost("/orders", (HttpContext http, CheckoutApi api, CancellationToken ct) => api.PlaceAsync(http, ct))
            .Accepts<CheckoutBody>("application/json")
            .IdempotentByEffect()
            .WithName("placeOrder").WithSummary("Places an order, once per Idempotency-Key; a repetition is told how the order stands now")
            .Produces<PlacedAnswer>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        var orders = routes.MapGroup(Orders).WithTags("Orders");
        orders.MapGet("", (HttpContext http, OrdersApi api, CancellationToken ct) => api.ListAsync(http, ct))
            .RequireAuthorization()
            .WithName("listOrders").WithSummary("The caller's orders; with scope=shop all orders, for staff. Newest first")
            .Produces<OrderItems>().ProducesProblem(StatusCodes.Status403Forbidden);
        orders.MapGet("/{number}", (HttpContext http, string number, OrdersApi api, CancellationToken ct) => api.GetAsync(http, number, ct))
            .WithName("getOrder").WithSummary("An order, for its buyer (a guest sends key) and for staff")
            .Produces<OrderAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
        orders.MapPost("/{number}/payments", (HttpContext http, string number, OrdersApi api, CancellationToken ct) => api.PayAsync(http, number, ct))
            .Accepts<PayBody>("application/json")
            .Idempotent()
            .WithName("payOrder").WithSummary("Begins or goes on with the payment of what is due")
            .Produces<PayAnswer>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        orders.MapPost("/{number}/cancel", (HttpContext http, string number, OrdersApi api, CancellationToken ct) => api.CancelAsync(http, number, ct))
            .Accepts<PiecesBody>("application/json")
            .Idempotent()
            .WithName("cancelOrder").WithSummary("Cancels an order, or pieces of it, before they leave")
            .Produces<OrderAnswer>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        orders.MapPost("/{number}/received", (HttpContext http, string number, OrdersApi api, CancellationToken ct) => api.ReceivedAsync(http, number, ct))
            .Idempotent()
            .WithName("receiveOrder").WithSummary("All parcels of the order have arrived")
            .Produces<OrderAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
        orders.MapPost("/{number}/shipments", (HttpContext http, string number, OrdersApi api, CancellationToken ct) => api.ShipAsync(http, number, ct))
            .Accepts<ShipBody>("application/json")
            .RequirePermission(OrderPermissions.Manage).Idempotent()
            .WithName("shipOrder").WithSummary("Sends pieces in a parcel; everything that is left when none are named")
            .Produces<OrderAnswer>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }
}
