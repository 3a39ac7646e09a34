using CommunityKit.Data.Generations;
using CommunityKit.Data.Migrations;
using CommunityKit.Operations;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Tenants;
using CommunityKit.Texts;

namespace CommunityKit.Host.Manager.Shops;

/// <summary>What the host knows of a shop without waking it. Immutable.</summary>
/// <param name="Record">Id and addresses.</param>
/// <param name="State">How it stands.</param>
internal sealed record ShopSnapshot(TenantRecord Record, ShopState State)
{
    /// <summary>Why it is unavailable, for the operator.</summary>
    public string? Reason { get; init; }

    /// <summary>Name that the shop gave itself; null while nobody has named it.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The module set that is current; null before the first one, or when it could not be read.</summary>
    public Generation? Generation { get; init; }

    /// <summary>What that set holds.</summary>
    public TenantLock Lock { get; init; } = TenantLock.Empty;

    /// <summary>Every migration that its tables have seen.</summary>
    public IReadOnlyList<AppliedMigration> Migrations { get; init; } = [];

    /// <summary>Events and queues; null when they could not be read.</summary>
    public ActivitySummary? Work { get; init; }

    /// <summary>Modules that do not run although they are in the set; empty while the shop sleeps.</summary>
    public IReadOnlyList<RuntimeFault> Faults { get; init; } = [];

    /// <summary>Parts that have failed since the runtime was built.</summary>
    public IReadOnlyList<FailingPart> Failing { get; init; } = [];

    /// <summary>True if a module of the running shop takes the owner's ticket.</summary>
    public bool TakesTickets { get; init; }

    /// <summary>Since when its modules are being changed; null when they are not.</summary>
    public DateTimeOffset? ChangingSince { get; init; }

    /// <summary>What to call it.</summary>
    public string Title => Name?.For() is { Length: > 0 } name ? name : Record.Id;

    /// <summary>Number of modules that do not run.</summary>
    public int Off => State == ShopState.Awake ? Faults.Count : Lock.Disabled.Count;
}
