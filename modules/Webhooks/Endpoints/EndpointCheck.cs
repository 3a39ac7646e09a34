using CommunityKit.Webhooks.Sending;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Webhooks.Endpoints;

/// <summary>Says what is wrong with an endpoint before it is saved, for people and programs alike.</summary>
internal sealed class EndpointCheck(AddressGuard guard, EventCatalog catalog, IStringLocalizer<WebhooksModule> texts)
{
    /// <summary>Field and reason; empty when all is well. Types of modules that are gone may stay where they were chosen before.</summary>
    public IReadOnlyList<(string Field, string Reason)> Of(EndpointFields fields, WebhookEndpoint? before)
    {
        var wrong = new List<(string, string)>();
        if (guard.WhyRefused(fields.Url) is { } reason)
        {
            wrong.Add((nameof(fields.Url), texts[reason]));
        }

        if (fields.Note?.Length > WebhookEndpoint.MaxNote)
        {
            wrong.Add((nameof(fields.Note), texts["note.long", WebhookEndpoint.MaxNote]));
        }

        if (fields.Events.FirstOrDefault(type => !catalog.Has(type) && before?.EventTypes.Contains(type, StringComparer.Ordinal) != true) is { } unknown)
        {
            wrong.Add((nameof(fields.Events), texts["events.unknown", unknown]));
        }

        return wrong;
    }
}
