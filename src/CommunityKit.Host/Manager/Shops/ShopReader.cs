using CommunityKit.Data.Migrations;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host.Manager.Shops;

/// <summary>Looks at shops without waking them: no code of a module runs. Thread-safe.</summary>
internal sealed class ShopReader(HostStart options)
{
    /// <summary>Path below a shop's root that takes the owner's ticket.</summary>
    public const string TicketPath = "/account/owner-sign-in";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<ShopSnapshot> ReadAsync(TenantSlot slot, CancellationToken cancellationToken)
    {
        var snapshot = Look(slot);
        if (slot is { Changing: not null, Current: null })
        {
            // Its first modules are coming in; there is nothing to see before they are.
            return snapshot;
        }

        try
        {
            return await slot.ReadAsync(data => ReadAsync(snapshot, data, cancellationToken), cancellationToken).WaitAsync(Patience, cancellationToken);
        }
        catch (ProblemException exception)
        {
            return snapshot with { State = ShopState.Unavailable, Reason = exception.Problems[0].Text() };
        }
        catch (TimeoutException)
        {
            return snapshot;
        }
    }

    /// <summary>True if a module of the shop takes the owner's ticket.</summary>
    public static bool TakesTickets(TenantRuntime runtime) =>
        runtime.Endpoints.Any(e => e.RoutePattern.RawText?.TrimStart('/') == TicketPath.TrimStart('/'));

    private ShopSnapshot Look(TenantSlot slot)
    {
        var state = options.SafeMode ? ShopState.Closed
            : slot.Current is not null ? ShopState.Awake
            : slot.Failure is not null ? ShopState.Unavailable
            : ShopState.Asleep;
        var snapshot = new ShopSnapshot(slot.Record, state) { Reason = ReasonOf(slot), ChangingSince = slot.Changing?.Since };
        return slot.Peek(runtime => snapshot with
        {
            Faults = runtime.Faults,
            Failing = runtime.Guard.Failing,
            TakesTickets = TakesTickets(runtime),
        }) ?? snapshot;
    }

    private static async Task<ShopSnapshot> ReadAsync(ShopSnapshot snapshot, TenantData data, CancellationToken cancellationToken)
    {
        var generation = await data.Generations.ReadCurrentAsync(cancellationToken);
        return snapshot with
        {
            Generation = generation,
            Lock = TenantLock.Read(generation?.LockFile),
            Name = await data.ReadNameAsync(cancellationToken),
            Migrations = await data.Migrations.HistoryAsync(cancellationToken),
            Work = await data.Work.SummaryAsync(cancellationToken),
        };
    }

    /// <summary>Only our own words: the message of any other exception may hold what does not belong on a page.</summary>
    private static string? ReasonOf(TenantSlot slot) => slot.Failure?.InnerException switch
    {
        null => null,
        ProblemException exception => exception.Problems[0].Text(),
        var exception => exception.GetType().Name,
    };
}
