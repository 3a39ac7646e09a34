using System.Security.Claims;
using CommunityKit.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Notifications.Inbox;

/// <summary>The caller's own inbox for programs: <c>/api/v1/notifications</c>.</summary>
internal static class InboxApi
{
    private const string Root = "/api/v1/notifications";
    private const int DefaultLimit = 20;
    private const int MaxLimit = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Root).RequireAuthorization(new AuthorizeAttribute()).WithTags("Notifications");
        group.MapGet("", ListAsync).WithName("listNotifications").WithSummary("Messages of the caller, newest first").Produces<InboxAnswer>();
        group.MapPost("/{id:guid}/read", ReadAsync).Idempotent().WithName("readNotification").WithSummary("Marks a message as read")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/read", ReadAllAsync).Idempotent().WithName("readAllNotifications").WithSummary("Marks all messages as read")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(HttpContext http, MemberInbox inbox, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        var page = await inbox.ReadAsync(
            http.User.FindId()!.Value, http.User.Identity?.Name ?? "", cursor, Math.Clamp(limit ?? DefaultLimit, 1, MaxLimit), cancellationToken);
        return Results.Json(new InboxAnswer(page.Items, page.Next, page.Unread), NotificationsJson.Default.InboxAnswer);
    }

    private static async Task<IResult> ReadAsync(Guid id, ClaimsPrincipal user, MemberInbox inbox, CancellationToken cancellationToken) =>
        await inbox.OpenAsync(user.FindId()!.Value, user.Identity?.Name ?? "", id, cancellationToken) is null
            ? Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found")
            : Results.NoContent();

    private static async Task<IResult> ReadAllAsync(ClaimsPrincipal user, MemberInbox inbox, CancellationToken cancellationToken)
    {
        await inbox.MarkAsync(user.FindId()!.Value, null, cancellationToken);
        return Results.NoContent();
    }
}
