using System.Security.Claims;
using CommunityKit.Accounts.Data;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.OpenId;

/// <summary>Registers a provider, changes or removes it. The secret is never shown; left empty it stays as it is.</summary>
internal sealed class ProviderForm(
    IUnitOfWork work, IDbContextFactory<AccountsDb> reading, ProviderDirectory directory, ClientSecrets secrets, IStringLocalizer<AccountsModule> texts)
    : AdminForm<ProviderModel>
{
    private const string IsSet = "***";

    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "providers.new";
        form.EditTitleKey = "providers.edit";
        form.NameProperty = nameof(ProviderModel.Label);
        form.DeleteKey = "providers.delete.confirm";
    }

    protected override async ValueTask<ProviderModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new ProviderModel();
        }

        if (!Guid.TryParse(key, out var id))
        {
            return null;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.OpenIdProviders.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } provider ? null : new ProviderModel
        {
            Label = provider.Label,
            Key = provider.Key,
            Issuer = provider.Issuer,
            ClientId = provider.ClientId,
            ClientSecret = provider.ClientSecret is null ? null : IsSet,
            Scopes = provider.Scopes,
            IsEnabled = provider.IsEnabled,
            Version = provider.Version,
        };
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(string? key, ProviderModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!OpenIdMetadata.IsSafe(model.Issuer))
        {
            return AdminSaveResult.Refused((nameof(model.Issuer), texts["providers.issuer-unsafe"]));
        }

        var secret = model.ClientSecret is null or "" or IsSet ? null : secrets.Protect(model.ClientSecret);
        return await work.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Accounts();
                transaction.OnCommitted(directory.Forget);
                if (key is null)
                {
                    var made = new OpenIdProvider { Id = Guid.CreateVersion7(), Key = model.Key };
                    Fill(made, model, secret);
                    return await db.TryInsertAsync(made, token)
                        ? AdminSaveResult.Saved(made.Id.ToString())
                        : AdminSaveResult.Refused((nameof(model.Key), texts["providers.key-taken"]));
                }

                if (!Guid.TryParse(key, out var id) || await db.OpenIdProviders.AsTracking().SingleOrDefaultAsync(p => p.Id == id, token) is not { } provider)
                {
                    return AdminSaveResult.Refused(("", texts["providers.gone"]));
                }

                if (provider.Version != model.Version)
                {
                    return AdminSaveResult.Conflict;
                }

                if (provider.Key != model.Key)
                {
                    return AdminSaveResult.Refused((nameof(model.Key), texts["providers.key-stays"]));
                }

                // Another issuer's subjects are other people.
                if (provider.Issuer != model.Issuer && await db.ExternalLogins.AnyAsync(l => l.ProviderId == id, token))
                {
                    return AdminSaveResult.Refused((nameof(model.Issuer), texts["providers.issuer-stays"]));
                }

                Fill(provider, model, secret ?? provider.ClientSecret);
                await db.SaveChangesAsync(token);
                return AdminSaveResult.Saved(key);
            },
            cancellationToken);
    }

    protected override async ValueTask<AdminSaveResult> DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(key, out var id))
        {
            await work.ExecuteAsync(
                async (transaction, token) =>
                {
                    var db = transaction.Accounts();
                    await db.ExternalLogins.Where(l => l.ProviderId == id).ExecuteDeleteAsync(token);
                    await db.OpenIdProviders.Where(p => p.Id == id).ExecuteDeleteAsync(token);
                    transaction.OnCommitted(directory.Forget);
                },
                cancellationToken);
        }

        return AdminSaveResult.Deleted;
    }

    private static void Fill(OpenIdProvider provider, ProviderModel model, string? secret)
    {
        provider.Label = model.Label;
        provider.Issuer = model.Issuer;
        provider.ClientId = model.ClientId;
        provider.ClientSecret = secret;
        provider.Scopes = model.Scopes;
        provider.IsEnabled = model.IsEnabled;
    }
}
