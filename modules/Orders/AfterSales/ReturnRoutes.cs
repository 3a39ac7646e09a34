using CommunityKit.Http;
using CommunityKit.Orders.Api;

namespace CommunityKit.Orders.AfterSales;

/// <summary>The addresses of returns for programs.</summary>
internal static class ReturnRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var returns = routes.MapGroup(Routes.Orders + "/{number}/returns").WithTags("Returns");
        returns.MapGet("", (HttpContext http, string number, ReturnsApi api, CancellationToken ct) => api.ListAsync(http, number, ct))
            .WithName("listReturns").WithSummary("The returns of an order, for its buyer (a guest sends key) and for staff")
            .Produces<ReturnItems>().ProducesProblem(StatusCodes.Status404NotFound);
        Step(returns.MapPost("", (HttpContext http, string number, ReturnBody body, ReturnsApi api, CancellationToken ct) => api.RequestAsync(http, number, body, ct))
            .WithName("requestReturn").WithSummary("The buyer asks to give pieces back").Produces<ReturnAnswer>(StatusCodes.Status201Created));
        Step(returns.MapPost("/{which:int}/sent", (HttpContext http, string number, int which, ReturnParcelBody body, ReturnsApi api, CancellationToken ct) => api.SentAsync(http, number, which, body, ct))
            .WithName("sendReturn").WithSummary("The buyer has sent the goods back"));
        Step(returns.MapPost("/{which:int}/withdraw", (HttpContext http, string number, int which, ReturnsApi api, CancellationToken ct) => api.WithdrawAsync(http, number, which, ct))
            .WithName("withdrawReturn").WithSummary("The buyer withdraws"));

        Decision(returns.MapPost("/{which:int}/approve", (HttpContext http, string number, int which, ReturnApprovalBody body, ReturnsApi api, CancellationToken ct) => api.ApproveAsync(http, number, which, body, ct))
            .WithName("approveReturn").WithSummary("The shop agrees to some or all pieces; a refund without return is given at once"));
        Decision(returns.MapPost("/{which:int}/reject", (HttpContext http, string number, int which, ReturnRejectionBody body, ReturnsApi api, CancellationToken ct) => api.RejectAsync(http, number, which, body, ct))
            .WithName("rejectReturn").WithSummary("The shop refuses, with a reason for the buyer"));
        Decision(returns.MapPost("/{which:int}/receive", (HttpContext http, string number, int which, ReturnsApi api, CancellationToken ct) => api.ReceiveAsync(http, number, which, ct))
            .WithName("receiveReturn").WithSummary("The goods are back in the shop"));
        Decision(returns.MapPost("/{which:int}/settle", (HttpContext http, string number, int which, ReturnSettlementBody body, ReturnsApi api, CancellationToken ct) => api.SettleAsync(http, number, which, body, ct))
            .WithName("settleReturn").WithSummary("The goods were looked at: the money goes back, or the replacement is set aside"));
        Decision(returns.MapPost("/{which:int}/replacement", (HttpContext http, string number, int which, ReturnParcelBody body, ReturnsApi api, CancellationToken ct) => api.ReplaceAsync(http, number, which, body, ct))
            .WithName("sendReplacement").WithSummary("The replacement has left"));
        Decision(returns.MapPost("/{which:int}/refund", (HttpContext http, string number, int which, ReturnsApi api, CancellationToken ct) => api.RefundAsync(http, number, which, ct))
            .WithName("refundInstead").WithSummary("Money instead of the replacement that was set aside"));
    }

    private static void Decision(RouteHandlerBuilder route) => Step(route.RequirePermission(OrderPermissions.Refund));

    private static void Step(RouteHandlerBuilder route) => route.Idempotent()
        .Produces<ReturnAnswer>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
