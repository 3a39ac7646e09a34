using CommunityKit.Http;
using Microsoft.AspNetCore.Authorization;

namespace CommunityKit.Pricing.Api;

/// <summary>The addresses of the interface for programs.</summary>
internal static class PricingApi
{
    public const string Root = "/api/v1/pricing";
    private const string Tag = "Pricing";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Root + "/quotes", (HttpContext http, QuotesApi api, CancellationToken ct) => api.PostAsync(http, ct))
            .WithName("quotePrice").WithTags(Tag).WithSummary("What something costs and why, worded in the caller's language. Changes nothing.")
            .Accepts<QuoteBody>("application/json").Produces<QuoteAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        routes.MapGet(Root + "/coupons", (HttpContext http, string? cursor, int? limit, CouponsApi api, CancellationToken ct) => api.ListAsync(http, cursor, limit, ct))
            .RequireAuthorization(new AuthorizeAttribute())
            .WithName("listMyCoupons").WithTags(Tag).WithSummary("The signed-in member's coupons and those that can be claimed.")
            .Produces<CouponItems>().ProducesProblem(StatusCodes.Status401Unauthorized);

        routes.MapPost(Root + "/coupons/{code}/claim", (HttpContext http, string code, CouponsApi api, CancellationToken ct) => api.ClaimAsync(http, code, ct))
            .RequireAuthorization(new AuthorizeAttribute()).Idempotent()
            .WithName("claimCoupon").WithTags(Tag).WithSummary("Claims a public coupon for the signed-in member.")
            .Produces<ClaimAnswer>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }
}
