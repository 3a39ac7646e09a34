using CommunityKit.Http;

namespace CommunityKit.Cart.Api;

/// <summary>The addresses of the interface for programs. A guest is known by the cookie, a member by cookie or access token.</summary>
internal static class CartEndpoints
{
    public const string Root = "/api/v1/cart";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).WithTags("Cart");
        api.MapGet("", (HttpContext http, CartApi cart, CancellationToken ct) => cart.GetAsync(http, ct))
            .WithName("getCart").WithSummary("The caller's cart with its prices").Produces<CartResource>();
        api.MapPost("lines", (HttpContext http, CartApi cart, CancellationToken ct) => cart.AddAsync(http, ct))
            .Idempotent().WithName("addCartLine").WithSummary("Put something in; the same thing adds up")
            .Accepts<LineBody>("application/json").Produces<CartResource>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapPatch("lines/{id:guid}", (HttpContext http, Guid id, CartApi cart, CancellationToken ct) => cart.ChangeAsync(http, id, ct))
            .Idempotent().WithName("changeCartLine").WithSummary("Set the pieces of a line, save it for later or take it back")
            .Accepts<LineChangeBody>("application/json").Produces<CartResource>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapDelete("lines/{id:guid}", (HttpContext http, Guid id, CartApi cart, CancellationToken ct) => cart.RemoveAsync(http, id, ct))
            .Idempotent().WithName("removeCartLine").WithSummary("Take a line out").Produces<CartResource>();
        api.MapPost("coupons", (HttpContext http, CartApi cart, CancellationToken ct) => cart.AddCodeAsync(http, ct))
            .Idempotent().WithName("addCartCoupon").WithSummary("Enter a coupon code").Accepts<CodeBody>("application/json").Produces<CartResource>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapDelete("coupons/{code}", (HttpContext http, string code, CartApi cart, CancellationToken ct) => cart.RemoveCodeAsync(http, code, ct))
            .Idempotent().WithName("removeCartCoupon").WithSummary("Take a coupon code out").Produces<CartResource>();
        api.MapPost("share", (HttpContext http, CartApi cart, CancellationToken ct) => cart.ShareAsync(http, isOpen: true, ct))
            .Idempotent().WithName("shareCart").WithSummary("Open the link for friends").Produces<CartResource>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapDelete("share", (HttpContext http, CartApi cart, CancellationToken ct) => cart.ShareAsync(http, isOpen: false, ct))
            .Idempotent().WithName("unshareCart").WithSummary("End the link for friends").Produces<CartResource>().ProducesProblem(StatusCodes.Status404NotFound);
    }
}
