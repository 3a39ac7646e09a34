using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Host.Manager.Plans;

/// <summary>What happens to one module.</summary>
/// <param name="Id">The module.</param>
/// <param name="Kind">Add, Upgrade, Downgrade, Remove, Disable or Enable; key of its text.</param>
internal sealed record PlanLine(string Id, string Kind)
{
    public required string Name { get; init; }

    /// <summary>Version now; null when it comes in.</summary>
    public string? From { get; init; }

    /// <summary>Version afterwards; null when it goes out.</summary>
    public string? To { get; init; }

    /// <summary>Number of migrations that its tables will see.</summary>
    public int Migrations { get; init; }

    /// <summary>What its package says; null when the module goes out or the package is not at hand.</summary>
    public ModuleManifest? Manifest { get; init; }
}
