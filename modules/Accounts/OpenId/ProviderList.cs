using CommunityKit.Accounts.Data;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.OpenId;

/// <summary>The providers in the admin.</summary>
internal sealed class ProviderList(IDbContextFactory<AccountsDb> reading) : AdminList<ProviderRow>
{
    public const string Path = "community/sign-in-services";

    protected override void Define(AdminListDefinition<ProviderRow> list)
    {
        list.TitleKey = "providers.title";
        list.EmptyKey = "providers.empty";
        list.CreateKey = "providers.new";
        list.Key(row => row.Id.ToString());
        list.Column("label", "ProviderModel.Label", row => row.Label, AdminColumnKind.Link);
        list.Column("key", "ProviderModel.Key", row => row.Key);
        list.Column("issuer", "ProviderModel.Issuer", row => row.Issuer);
        list.Column("enabled", "ProviderModel.IsEnabled", row => row.IsEnabled, AdminColumnKind.YesNo);
        list.Column("members", "providers.members", row => row.Members, AdminColumnKind.Number);
    }

    protected override async ValueTask<AdminPage<ProviderRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var counts = await db.ExternalLogins.GroupBy(l => l.ProviderId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var providers = await db.OpenIdProviders.OrderBy(p => p.Key).ToListAsync(cancellationToken);
        return new AdminPage<ProviderRow>(
            [.. providers.Select(p => new ProviderRow(p.Id, p.Label.For(), p.Key, p.Issuer, p.IsEnabled, counts.GetValueOrDefault(p.Id)))], null);
    }
}
