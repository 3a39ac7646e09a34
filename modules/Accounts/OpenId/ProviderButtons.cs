using CommunityKit.Accounts.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.OpenId;

/// <summary>The providers as pages show them.</summary>
internal sealed class ProviderButtons(ProviderDirectory providers, IDbContextFactory<AccountsDb> reading)
{
    /// <summary>For the sign-in page.</summary>
    public async ValueTask<IReadOnlyList<ProviderButton>> ForVisitorsAsync(CancellationToken cancellationToken) =>
        [.. (await providers.EnabledAsync(cancellationToken)).Select(p => Of(p, null))];

    /// <summary>For the security page: those that are on, and those that the account is linked to.</summary>
    public async ValueTask<IReadOnlyList<ProviderButton>> ForMemberAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var all = await providers.AllAsync(cancellationToken);
        if (all.Count == 0)
        {
            return [];
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var linked = await db.ExternalLogins.Where(l => l.AccountId == accountId)
            .GroupBy(l => l.ProviderId).Select(g => new { g.Key, At = g.Min(l => l.LinkedAt) })
            .ToDictionaryAsync(l => l.Key, l => l.At, cancellationToken);
        return [.. all.Where(p => p.IsEnabled || linked.ContainsKey(p.Id)).Select(p => Of(p, linked.TryGetValue(p.Id, out var at) ? at : null))];
    }

    private static ProviderButton Of(OpenIdProvider provider, DateTimeOffset? linkedAt) =>
        new(provider.Id, provider.Key, provider.Label.For() is { Length: > 0 } label ? label : provider.Key, linkedAt);
}
