using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CommunityKit.Webhooks.Endpoints;

namespace CommunityKit.Webhooks.Deliveries;

/// <summary>
/// Writes a message and one delivery for each endpoint that wants it, in the transaction of the event. Invariant: one message per event and
/// one delivery per message and endpoint, by their keys, whoever repeats what.
/// </summary>
/// <remarks>One per runtime: its JSON options remember types of modules and must end with them.</remarks>
internal sealed class WebhookOutbox : IWebhookOutbox
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public async ValueTask AddAsync(Transaction transaction, DomainEvent domainEvent, EventContext context, CancellationToken cancellationToken)
    {
        var type = EventNameAttribute.Of(domainEvent.GetType());
        var endpoints = await transaction.QuerySqlAsync(
            "SELECT id, events FROM whk_endpoint WHERE is_active = @on", r => (Id: r.GetGuid(0), Events: r.GetString(1)), cancellationToken, ("on", true));
        endpoints.RemoveAll(endpoint => !WebhookEndpoint.Wants(endpoint.Events, type));
        if (endpoints.Count > 0 && await AddAsync(transaction, context.EventId, type, Body(type, context.OccurredAt, Data(domainEvent)), context.OccurredAt, cancellationToken))
        {
            foreach (var endpoint in endpoints)
            {
                var delivery = await AddDeliveryAsync(transaction, context.EventId, endpoint.Id, cancellationToken);
                transaction.Enqueue(DeliveryWorker.Queue, new DeliveryTask(delivery, 1));
            }
        }
    }

    /// <returns>False if it is there already.</returns>
    public static async ValueTask<bool> AddAsync(Transaction transaction, Guid id, string type, string body, DateTimeOffset at, CancellationToken cancellationToken) =>
        await transaction.ExecuteSqlAsync(
            "INSERT INTO whk_message (id, type, body, at) VALUES (@id, @type, @body, @at) ON CONFLICT (id) DO NOTHING",
            cancellationToken,
            ("id", id),
            ("type", type),
            ("body", body),
            ("at", at)) == 1;

    public static async ValueTask<Guid> AddDeliveryAsync(Transaction transaction, Guid message, Guid endpoint, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(transaction.Now);
        await transaction.ExecuteSqlAsync(
            """
            INSERT INTO whk_delivery (id, message_id, endpoint_id, state, run, attempts, created_at, started_at, next_at)
            VALUES (@id, @message, @endpoint, 'Pending', 1, 0, @now, @now, @now)
            """,
            cancellationToken,
            ("id", id),
            ("message", message),
            ("endpoint", endpoint),
            ("now", transaction.Now));
        return id;
    }

    /// <summary>The form that the Standard Webhooks specification recommends.</summary>
    public static string Body(string type, DateTimeOffset at, JsonObject data) =>
        new JsonObject { ["type"] = type, ["timestamp"] = at.UtcDateTime, ["data"] = data }.ToJsonString(Plain);

    private JsonObject Data(DomainEvent domainEvent)
    {
        var data = JsonSerializer.SerializeToNode(domainEvent, domainEvent.GetType(), _json)!.AsObject();
        data.Remove("orderingKey");
        return data;
    }
}
