using System.Globalization;
using CommunityKit.Webhooks.Data;
using CommunityKit.Webhooks.Deliveries;
using CommunityKit.Webhooks.Endpoints;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Webhooks.Api;

/// <summary>The log of deliveries for programs. One per request.</summary>
internal sealed class DeliveriesApi(IDbContextFactory<WebhooksDb> reading, EndpointRegister register, SendAgain again)
{
    private const int MaxLimit = 100;
    private const string StandardLimit = "25";

    public async Task<IResult> ListAsync(Guid endpoint, HttpContext http, CancellationToken cancellationToken)
    {
        var asked = http.Request.Query;
        if (!int.TryParse(asked["limit"].FirstOrDefault() ?? StandardLimit, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > MaxLimit)
        {
            return Bad("limit", $"Enter a number from 1 to {MaxLimit}.");
        }

        DeliveryState? state = null;
        if (asked["state"].FirstOrDefault() is { } name)
        {
            if (!Enum.TryParse<DeliveryState>(name, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
            {
                return Bad("state", $"Choose one of {string.Join(", ", Enum.GetNames<DeliveryState>())}.");
            }

            state = parsed;
        }

        if (await register.FindAsync(endpoint, cancellationToken) is null)
        {
            return EndpointsApi.Missing;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var page = await DeliveryLog.PageAsync(db, endpoint, state, asked["cursor"].FirstOrDefault(), limit, cancellationToken);
        return Results.Json(new DeliveryItems([.. page.Rows.Select(DeliveryResource.Of)], page.Next), ApiJson.Default.DeliveryItems);
    }

    public async Task<IResult> AgainAsync(Guid delivery, CancellationToken cancellationToken) =>
        await again.RunAsync(delivery, cancellationToken)
            ? Results.Accepted()
            : Results.Problem(statusCode: StatusCodes.Status409Conflict, title: "Not sent again", detail: "There is no such delivery, or its receiver is off. Switch it on first.");

    private static IResult Bad(string name, string message) => Results.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [message] });
}
