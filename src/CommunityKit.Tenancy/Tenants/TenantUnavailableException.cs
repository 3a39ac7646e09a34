namespace CommunityKit.Tenancy.Tenants;

/// <summary>A tenant cannot be woken at the moment; its visitors are asked to come back.</summary>
public sealed class TenantUnavailableException(string tenantId, Exception inner)
    : Exception($"Tenant {tenantId} cannot be woken: {inner.Message}", inner)
{
    /// <summary>Which tenant.</summary>
    public string TenantId { get; } = tenantId;
}
