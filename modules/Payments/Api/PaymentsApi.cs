using CommunityKit.Http;
using CommunityKit.Payments.Notices;

namespace CommunityKit.Payments.Api;

/// <summary>The addresses for programs: providers and staff.</summary>
internal static class PaymentsApi
{
    public const string Root = "/api/v1/payments";
    private const string Tag = "Payments";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(
                Root + "/notices/{provider}",
                (HttpContext http, string provider, ReceiveNotice receive, CancellationToken ct) => receive.RunAsync(http, provider, ct))
            .AllowAnonymous()
            .WithName("receivePaymentNotice").WithTags(Tag).WithSummary("Takes a provider's signed notice; for providers only")
            .Produces<string>(StatusCodes.Status200OK, "text/plain")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        routes.MapGet(Root, (HttpContext http, StaffApi api, CancellationToken ct) => api.ListAsync(http, ct))
            .RequirePermission(PaymentsPermissions.View)
            .WithName("listPayments").WithTags(Tag).WithSummary("Payments, newest first: q, state, provider, subject, problem=true, cursor, limit")
            .Produces<PaymentItems>().ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapGet(Root + "/{id:guid}", (Guid id, StaffApi api, CancellationToken ct) => api.GetAsync(id, ct))
            .RequirePermission(PaymentsPermissions.View)
            .WithName("getPayment").WithTags(Tag).WithSummary("A payment with its refunds")
            .Produces<PaymentResource>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost(Root + "/ask/{id:guid}", (Guid id, StaffApi api, CancellationToken ct) => api.AskAsync(id, ct))
            .RequirePermission(PaymentsPermissions.Manage)
            .Idempotent()
            .WithName("askPaymentProvider").WithTags(Tag).WithSummary("Asks the provider now how a payment stands")
            .Produces<PaymentResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status502BadGateway);
        routes.MapPost(Root + "/refunds/{id:guid}/retry", (Guid id, StaffApi api, CancellationToken ct) => api.RetryAsync(id, ct))
            .RequirePermission(PaymentsPermissions.Manage)
            .Idempotent()
            .WithName("retryRefund").WithTags(Tag).WithSummary("Asks the provider again for a refund that it refused or that waits")
            .Produces(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status409Conflict);
    }
}
