using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Host.Manager.Install;

/// <summary>A module that store or feeds have.</summary>
/// <param name="Newest">What its newest version says of itself; the newest that this host can run, if it can run any.</param>
/// <param name="Versions">All versions that this host can run, newest first; empty when it can run none.</param>
internal sealed record Offer(ModuleManifest Newest, IReadOnlyList<string> Versions)
{
    public string Id => Newest.Id;

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence about it; null when it says none.</summary>
    public string? Description { get; init; }

    /// <summary>Version that is in the shop; null when none is.</summary>
    public string? InShop { get; init; }

    /// <summary>Where the newest version lies: a feed's address, or null for the store.</summary>
    public string? Feed { get; init; }

    /// <summary>Why this host cannot run any version of it; null when it can.</summary>
    public string? Refusal { get; init; }
}
