using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Tenancy.Runtimes;

namespace CommunityKit.Host.Manager.Shops;

/// <summary>A module of a shop as the operator sees it.</summary>
/// <param name="Locked">Exact version and what it needs.</param>
/// <param name="Manifest">What its package says; null when the package is not in the store.</param>
/// <param name="State">How it stands; null while the shop sleeps and nothing is known against it.</param>
internal sealed record ShopModule(LockedModule Locked, ModuleManifest? Manifest, ModuleState? State)
{
    public string Id => Locked.Id;

    public string Version => Locked.Version;

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Why it does not run and what to do.</summary>
    public string? Reason { get; init; }

    /// <summary>True if the publisher is on this host's list.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>Modules of the shop that need it.</summary>
    public IReadOnlyList<string> UsedBy { get; init; } = [];

    /// <summary>Newest version that this host can run; null when it is the one that is in.</summary>
    public string? Newer { get; init; }

    /// <summary>Version that ran before this one; null when none did.</summary>
    public string? Earlier { get; init; }

    public bool IsTheme => Manifest?.Kind == PackageKind.Theme;

    public bool IsDisabled => State == ModuleState.Disabled;

    /// <summary>True if it is meant to run and does not.</summary>
    public bool IsBroken => State is ModuleState.NotSupported or ModuleState.Malfunctioned;
}
