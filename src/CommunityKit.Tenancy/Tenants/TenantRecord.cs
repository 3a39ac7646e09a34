namespace CommunityKit.Tenancy.Tenants;

/// <summary>What the host knows of a tenant without opening its database: <c>tenant.json</c>.</summary>
/// <param name="Id">Id as in <see cref="TenantId"/>.</param>
public sealed record TenantRecord(string Id)
{
    /// <summary>Host names that lead to it, lower case, without port; empty for any.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>First part of the path that leads to it, for example <c>/baby</c>; empty for the root.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Database of its own, in the form of <c>SiteSettings.Database</c>; null for the site's.</summary>
    public string? Database { get; init; }

    /// <summary>UTC instant of its creation.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
