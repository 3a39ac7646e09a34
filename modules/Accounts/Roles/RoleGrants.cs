using System.Collections.Frozen;
using CommunityKit.Accounts.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Roles;

/// <summary>
/// What each role may do, kept in memory for a few seconds. Thread-safe.
/// </summary>
/// <remarks>
/// A change in this runtime takes effect at once. Another node, and the outgoing generation during a switch, see it when their copy is too
/// old; that is why copies live so short.
/// </remarks>
internal sealed class RoleGrants(
    IDbContextFactory<AccountsDb> reading, PermissionTable table, PermissionDefaults defaults, TimeProvider clock)
    : IDisposable
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _loading = new(1);
    private volatile Copy? _copy;
    private int _changes;

    /// <summary>What a role may do, what is included in it counted in.</summary>
    public async ValueTask<IReadOnlySet<string>> OfAsync(string role, CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).ByRole.GetValueOrDefault(role, FrozenSet<string>.Empty);

    /// <summary>Drops the copy; call it after a commit that changed grants.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _copy = null;
    }

    public void Dispose() => _loading.Dispose();

    private async ValueTask<Copy> CurrentAsync(CancellationToken cancellationToken)
    {
        if (_copy is { } known && IsFresh(known))
        {
            return known;
        }

        await _loading.WaitAsync(cancellationToken);
        try
        {
            if (_copy is { } loaded && IsFresh(loaded))
            {
                return loaded;
            }

            var seen = Volatile.Read(ref _changes);
            var fresh = await LoadAsync(cancellationToken);
            // What was changed while this was read may be missing in it: use it, but do not keep it.
            _copy = seen == Volatile.Read(ref _changes) ? fresh : null;
            return fresh;
        }
        finally
        {
            _loading.Release();
        }
    }

    private async Task<Copy> LoadAsync(CancellationToken cancellationToken)
    {
        await defaults.GiveAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var grants = await db.RolePermissions.ToListAsync(cancellationToken);
        return new Copy(
            grants.GroupBy(g => g.Role, StringComparer.Ordinal).ToFrozenDictionary(
                role => role.Key,
                role => role.SelectMany(grant => table.Included(grant.Permission)).ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal),
            now);
    }

    private bool IsFresh(Copy copy) => clock.GetUtcNow() - copy.At < MaxAge;

    private sealed record Copy(FrozenDictionary<string, FrozenSet<string>> ByRole, DateTimeOffset At);
}
