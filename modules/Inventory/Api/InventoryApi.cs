using CommunityKit.Http;

namespace CommunityKit.Inventory.Api;

/// <summary>The addresses of the interface for programs.</summary>
internal static class InventoryApi
{
    public const string Root = "/api/v1/inventory";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).WithTags("Inventory");
        api.MapGet("locations", (StockApi stock, CancellationToken ct) => stock.LocationsAsync(ct))
            .RequirePermission(InventoryPermissions.View).WithName("listLocations").WithSummary("Locations in the order in which orders are served")
            .Produces<IReadOnlyList<StockLocation>>();
        api.MapGet("levels", (HttpContext http, StockApi stock, CancellationToken ct) => stock.LevelsAsync(http, ct))
            .RequirePermission(InventoryPermissions.View).WithName("listStockLevels").WithSummary("Stock by variant and location; filters: q, location, state=low|out")
            .Produces<LevelItems>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("movements", (HttpContext http, StockApi stock, CancellationToken ct) => stock.MovementsAsync(http, ct))
            .RequirePermission(InventoryPermissions.View).WithName("listStockMovements").WithSummary("The journal, newest first; filters: variantId, owner")
            .Produces<MovementItems>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapPost("adjustments", (HttpContext http, StockApi stock, CancellationToken ct) => stock.AdjustAsync(http, ct))
            .RequirePermission(InventoryPermissions.Manage).Idempotent().WithName("adjustStock").WithSummary("Book a difference or a count at a location")
            .Accepts<AdjustmentBody>("application/json").Produces<LevelItem>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapPost("transfers", (HttpContext http, StockApi stock, CancellationToken ct) => stock.TransferAsync(http, ct))
            .RequirePermission(InventoryPermissions.Manage).Idempotent().WithName("transferStock").WithSummary("Move free pieces to another location")
            .Accepts<TransferBody>("application/json").Produces<LevelItem>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }
}
