using CommunityKit.Accounts.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.OpenId;

/// <summary>
/// The providers of the shop, in memory for the sign-in page. Forgotten after each commit on this node; other nodes see a change after
/// <see cref="MaxAge"/> at the latest. Thread-safe.
/// </summary>
internal sealed class ProviderDirectory(IDbContextFactory<AccountsDb> reading, TimeProvider clock)
{
    private Known? _known;

    public static TimeSpan MaxAge { get; } = TimeSpan.FromSeconds(10);

    public void Forget() => Volatile.Write(ref _known, null);

    /// <summary>The providers that are on, by key.</summary>
    public async ValueTask<IReadOnlyList<OpenIdProvider>> EnabledAsync(CancellationToken cancellationToken) =>
        [.. (await AllAsync(cancellationToken)).Where(provider => provider.IsEnabled)];

    public async ValueTask<IReadOnlyList<OpenIdProvider>> AllAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _known) is { } known && clock.GetUtcNow() - known.At <= MaxAge)
        {
            return known.Providers;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var providers = await db.OpenIdProviders.OrderBy(p => p.Key).ToListAsync(cancellationToken);
        Volatile.Write(ref _known, new Known(providers, clock.GetUtcNow()));
        return providers;
    }

    private sealed record Known(IReadOnlyList<OpenIdProvider> Providers, DateTimeOffset At);
}
