namespace CommunityKit.Host.Control;

/// <summary>A new tenant.</summary>
public sealed record CreateTenantRequest(string Id)
{
    /// <summary>Host names that lead to it.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>First part of the path that leads to it, for example <c>/baby</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Database of its own; null for the site's.</summary>
    public string? Database { get; init; }
}
