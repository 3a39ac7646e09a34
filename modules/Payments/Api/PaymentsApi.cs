using CommunityKit.Payments.Notices;

namespace CommunityKit.Payments.Api;

/// <summary>The addresses for programs: providers and staff.</summary>
internal static class PaymentsApi
{
    public const string Root = "/api/v1/payments";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(
                Root + "/notices/{provider}",
                (HttpContext http, string provider, ReceiveNotice receive, CancellationToken ct) => receive.RunAsync(http, provider, ct))
            .AllowAnonymous()
            .WithName("receivePaymentNotice")
            .WithTags("Payments")
            .WithSummary("Takes a provider's signed notice; for providers only")
            .Produces<string>(StatusCodes.Status200OK, "text/plain")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
    }
}
