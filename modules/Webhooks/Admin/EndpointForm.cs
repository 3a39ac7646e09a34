using System.ComponentModel.DataAnnotations;
using CommunityKit.Webhooks.Endpoints;
using CommunityKit.Webhooks.Sending;

namespace CommunityKit.Webhooks.Admin;

/// <summary>What staff enter.</summary>
internal sealed class EndpointForm
{
    [Required, StringLength(AddressGuard.MaxUrl), DataType(DataType.Url)]
    public string Url { get; set; } = "";

    [StringLength(WebhookEndpoint.MaxNote)]
    public string? Note { get; set; }

    /// <summary>Nothing chosen: all, also those that come later.</summary>
    public List<string> Events { get; set; } = [];

    public long Version { get; set; }

    public EndpointFields ToFields() => new(Url.Trim(), string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(), Events);

    public static EndpointForm Of(WebhookEndpoint endpoint) =>
        new() { Url = endpoint.Url, Note = endpoint.Note, Events = [.. endpoint.EventTypes], Version = endpoint.Version };
}
