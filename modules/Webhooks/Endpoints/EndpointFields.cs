namespace CommunityKit.Webhooks.Endpoints;

/// <summary>What people and programs decide about an endpoint.</summary>
/// <param name="Url">Where it listens.</param>
/// <param name="Note">What it is for.</param>
/// <param name="Events">The types it wants; empty for all.</param>
internal sealed record EndpointFields(string Url, string? Note, IReadOnlyList<string> Events)
{
    /// <summary>As the table keeps them: in order, each once.</summary>
    public string JoinedEvents => string.Join(' ', Events.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
