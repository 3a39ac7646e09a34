using CommunityKit.Http;
using CommunityKit.Accounts.Members;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Customers.Segments;

/// <summary>Segments for programs of the shop: <c>/api/v1/customers/segments</c>.</summary>
internal static class SegmentsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(CustomersApi.Root + "/segments").WithTags("Customers");
        group.MapGet("", ListAsync).RequirePermission(CustomersPermissions.View).WithName("listSegments").WithSummary("Segments of the shop").Produces<SegmentResources>();
        group.MapPut("/{code}/members/{id:guid}", (string code, Guid id, SegmentDirectory segments, IMembers members, CancellationToken ct) => MoveAsync(code, id, true, segments, members, ct))
            .RequirePermission(CustomersPermissions.Manage).Idempotent().WithName("addToSegment").WithSummary("Puts a member into a segment")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
        group.MapDelete("/{code}/members/{id:guid}", (string code, Guid id, SegmentDirectory segments, IMembers members, CancellationToken ct) => MoveAsync(code, id, false, segments, members, ct))
            .RequirePermission(CustomersPermissions.Manage).Idempotent().WithName("removeFromSegment").WithSummary("Takes a member out of a segment")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(SegmentDirectory segments, CancellationToken cancellationToken) => Results.Json(
        new SegmentResources([.. (await segments.ListAsync(cancellationToken)).Select(s => new SegmentResource(s.Code, s.Name))]), CustomersJson.Default.SegmentResources);

    private static async Task<IResult> MoveAsync(
        string code, Guid id, bool isIn, SegmentDirectory segments, IMembers members, CancellationToken cancellationToken) =>
        await members.NameAsync(id, cancellationToken) is not null && await segments.MoveAsync(code, id, isIn, cancellationToken)
            ? Results.NoContent()
            : ApiAnswers.NotFound;
}
