namespace CommunityKit.Host.Control;

/// <summary>A tenant in a list.</summary>
public sealed record TenantRow(string Id, IReadOnlyList<string> Hosts, string Prefix, string State, long? Generation, int Modules, int Off);
