using CommunityKit.Webhooks.Data;
using CommunityKit.Webhooks.Deliveries;
using CommunityKit.Webhooks.Endpoints;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Webhooks.Api;

/// <summary>Receivers for programs. One per request.</summary>
internal sealed class EndpointsApi(IDbContextFactory<WebhooksDb> reading, EndpointRegister register, EndpointCheck check, EventCatalog catalog, SendPing ping)
{
    public static IResult Missing { get; } = Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found", detail: "There is no such receiver.");

    public IResult Events() =>
        Results.Json(new EventItems([.. catalog.All.Select(offered => new EventResource(offered.Type, offered.Label))]), ApiJson.Default.EventItems);

    public async Task<IResult> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var all = await db.Endpoints.AsNoTracking().OrderBy(e => e.CreatedAt).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        return Results.Json(new EndpointItems([.. all.Select(e => EndpointResource.Of(e))]), ApiJson.Default.EndpointItems);
    }

    public async Task<IResult> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await register.FindAsync(id, cancellationToken) is { } endpoint ? Json(endpoint) : Missing;

    public async Task<IResult> AddAsync(EndpointInput input, CancellationToken cancellationToken)
    {
        if (check.Of(input.ToFields(), before: null) is { Count: > 0 } wrong)
        {
            return Invalid(wrong);
        }

        if (await register.AddAsync(input.ToFields(), cancellationToken) is not { } added)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status409Conflict, title: "Too many receivers", detail: $"There are {EndpointRegister.Max} already. Delete one that is not needed.");
        }

        if (input.IsActive == false)
        {
            await register.SwitchOffAsync(added.Endpoint.Id, cancellationToken);
        }

        return await register.FindAsync(added.Endpoint.Id, cancellationToken) is { } endpoint
            ? Results.Json(EndpointResource.Of(endpoint, added.Secret), ApiJson.Default.EndpointResource, statusCode: StatusCodes.Status201Created)
            : Missing;
    }

    public async Task<IResult> SaveAsync(Guid id, EndpointInput input, CancellationToken cancellationToken)
    {
        if (await register.FindAsync(id, cancellationToken) is not { } before)
        {
            return Missing;
        }

        if (check.Of(input.ToFields(), before) is { Count: > 0 } wrong)
        {
            return Invalid(wrong);
        }

        if (!await register.SaveAsync(id, input.ToFields(), input.Version ?? before.Version, cancellationToken))
        {
            return Results.Problem(
                statusCode: StatusCodes.Status409Conflict, title: "Changed meanwhile", detail: "Somebody changed this receiver. Read it again and repeat your change.");
        }

        if (input.IsActive is { } isOn)
        {
            await (isOn ? register.SwitchOnAsync(id, cancellationToken) : register.SwitchOffAsync(id, cancellationToken));
        }

        return await GetAsync(id, cancellationToken);
    }

    public async Task<IResult> DeleteAsync(Guid id, CancellationToken cancellationToken) =>
        await register.DeleteAsync(id, cancellationToken) ? Results.NoContent() : Missing;

    public async Task<IResult> NewSecretAsync(Guid id, CancellationToken cancellationToken) =>
        await register.NewSecretAsync(id, cancellationToken) is { } secret && await register.FindAsync(id, cancellationToken) is { } endpoint
            ? Json(endpoint, secret)
            : Missing;

    public async Task<IResult> PingAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await register.FindAsync(id, cancellationToken) is null)
        {
            return Missing;
        }

        return await ping.RunAsync(id, cancellationToken) is { } answer
            ? Results.Json(new PingAnswer(answer.IsAccepted, answer.Status, answer.Error, (int)answer.Took.TotalMilliseconds), ApiJson.Default.PingAnswer)
            : Missing;
    }

    private static IResult Json(WebhookEndpoint endpoint, string? secret = null) =>
        Results.Json(EndpointResource.Of(endpoint, secret), ApiJson.Default.EndpointResource);

    private static IResult Invalid(IReadOnlyList<(string Field, string Reason)> wrong) => Results.ValidationProblem(
        wrong.ToDictionary(w => char.ToLowerInvariant(w.Field[0]) + w.Field[1..], w => new[] { w.Reason }, StringComparer.Ordinal));
}
