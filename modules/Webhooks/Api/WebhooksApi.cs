using CommunityKit.Http;

namespace CommunityKit.Webhooks.Api;

/// <summary>The addresses for programs.</summary>
internal static class WebhooksApi
{
    public const string Root = "/api/v1/webhooks";
    private const string Tag = "Webhooks";
    private const string One = "/endpoints/{id:guid}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Root).RequirePermission(WebhooksPermissions.Manage).WithTags(Tag);
        Endpoints(group);
        Deliveries(group);
    }

    /// <summary>Answers with a secret are not kept for repetition: adding and new secrets take no idempotency key.</summary>
    private static void Endpoints(RouteGroupBuilder group)
    {
        group.MapGet("/events", (EndpointsApi api) => api.Events())
            .WithName("listWebhookEvents").WithSummary("The events that the shop's modules offer").Produces<EventItems>();
        group.MapGet("/endpoints", (EndpointsApi api, CancellationToken ct) => api.ListAsync(ct))
            .WithName("listWebhookEndpoints").WithSummary("All receivers, oldest first").Produces<EndpointItems>();
        group.MapPost("/endpoints", (EndpointInput input, EndpointsApi api, CancellationToken ct) => api.AddAsync(input, ct))
            .WithName("addWebhookEndpoint").WithSummary("Adds a receiver; the answer has its secret, which is not shown again")
            .Accepts<EndpointInput>("application/json").Produces<EndpointResource>(StatusCodes.Status201Created)
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet(One, (Guid id, EndpointsApi api, CancellationToken ct) => api.GetAsync(id, ct))
            .WithName("getWebhookEndpoint").WithSummary("A receiver").Produces<EndpointResource>().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPut(One, (Guid id, EndpointInput input, EndpointsApi api, CancellationToken ct) => api.SaveAsync(id, input, ct)).Idempotent()
            .WithName("saveWebhookEndpoint").WithSummary("Changes a receiver, switches it on or off")
            .Accepts<EndpointInput>("application/json").Produces<EndpointResource>()
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapDelete(One, (Guid id, EndpointsApi api, CancellationToken ct) => api.DeleteAsync(id, ct)).Idempotent()
            .WithName("deleteWebhookEndpoint").WithSummary("Deletes a receiver with its log")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost(One + "/secret", (Guid id, EndpointsApi api, CancellationToken ct) => api.NewSecretAsync(id, ct))
            .WithName("makeWebhookSecret").WithSummary("Makes a new secret; the old one signs too for 24 hours")
            .Produces<EndpointResource>().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost(One + "/ping", (Guid id, EndpointsApi api, CancellationToken ct) => api.PingAsync(id, ct))
            .Idempotent().WithName("pingWebhookEndpoint").WithSummary("Sends one message without content now")
            .Produces<PingAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static void Deliveries(RouteGroupBuilder group)
    {
        group.MapGet(One + "/deliveries", (Guid id, HttpContext http, DeliveriesApi api, CancellationToken ct) => api.ListAsync(id, http, ct))
            .WithName("listWebhookDeliveries").WithSummary("A receiver's deliveries, newest first: state, cursor, limit")
            .Produces<DeliveryItems>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/deliveries/{id:guid}/again", (Guid id, DeliveriesApi api, CancellationToken ct) => api.AgainAsync(id, ct)).Idempotent()
            .WithName("sendWebhookAgain").WithSummary("Sends a message once more under the same id")
            .Produces(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status409Conflict);
    }
}
