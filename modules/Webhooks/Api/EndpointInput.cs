using CommunityKit.Webhooks.Endpoints;

namespace CommunityKit.Webhooks.Api;

/// <summary>A receiver as programs describe it.</summary>
internal sealed record EndpointInput
{
    public string? Url { get; init; }

    public string? Note { get; init; }

    /// <summary>The types it wants; empty or missing for all.</summary>
    public IReadOnlyList<string>? Events { get; init; }

    /// <summary>Missing leaves it as it is; new receivers are on.</summary>
    public bool? IsActive { get; init; }

    /// <summary>When changing: the version that was read; missing to change whatever is there.</summary>
    public long? Version { get; init; }

    public EndpointFields ToFields() => new(Url?.Trim() ?? "", string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(), Events ?? []);
}
