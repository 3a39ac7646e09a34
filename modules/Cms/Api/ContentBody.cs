using System.Text.Json;

namespace CommunityKit.Cms.Api;

/// <summary>An item for programs, as it is live.</summary>
/// <param name="Id">The item.</param>
/// <param name="SetId">The same for all its translations.</param>
/// <param name="Type">Name of its content type.</param>
/// <param name="Culture">Its language.</param>
/// <param name="Path">Its address; null when it has no page.</param>
/// <param name="Version">Number of the live version.</param>
/// <param name="FirstPublishedAt">When it first went live, UTC.</param>
/// <param name="PublishedAt">When this version went live, UTC.</param>
/// <param name="Values">Values by field name.</param>
/// <param name="Blocks">Its blocks.</param>
public sealed record ContentBody(
    Guid Id,
    Guid SetId,
    string Type,
    string Culture,
    string? Path,
    int Version,
    DateTimeOffset FirstPublishedAt,
    DateTimeOffset PublishedAt,
    JsonElement Values,
    JsonElement Blocks);
