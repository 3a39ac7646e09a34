using System.Globalization;
using System.Security.Claims;
using CommunityKit.Accounts.Data;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Users;

/// <summary>Invites somebody, or changes name, language and roles of an account.</summary>
internal sealed class UserForm(
    AccountManager accounts,
    AdministerAccount administer,
    IDbContextFactory<AccountsDb> reading,
    ISettings<ShopSettings> shop,
    IStringLocalizer<AccountsModule> texts)
    : AdminForm<UserModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "users.invite";
        form.EditTitleKey = "users.edit";
        form.NameProperty = nameof(UserModel.Name);
        form.DeleteKey = "users.erase.confirm";
        form.Group("users.person", nameof(UserModel.Name), nameof(UserModel.Email), nameof(UserModel.Culture));
        form.Aside("users.rights", nameof(UserModel.Roles));
    }

    protected override async ValueTask<UserModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new UserModel { Culture = CultureInfo.CurrentUICulture.Name };
        }

        if (await accounts.FindByIdAsync(key) is not { } account)
        {
            return null;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return new UserModel
        {
            Name = account.Name,
            Email = account.Email,
            Culture = account.Culture,
            Roles = await db.AccountRoles.Where(r => r.AccountId == account.Id).OrderBy(r => r.Role).Select(r => r.Role).ToListAsync(cancellationToken),
            Version = account.Version,
        };
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(string? key, UserModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(model.Email) is not { } address)
        {
            return AdminSaveResult.Refused((nameof(model.Email), texts["error.InvalidEmail"]));
        }

        if (!shop.Current.Cultures.Contains(model.Culture, StringComparer.Ordinal))
        {
            return AdminSaveResult.Refused((nameof(model.Culture), texts["error.unknown-language"]));
        }

        var roles = model.Roles.Where(role => role.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (key is null)
        {
            var (id, problem) = await administer.InviteAsync(user, address, model.Name, model.Culture, roles, cancellationToken);
            return problem is null ? AdminSaveResult.Saved(id.ToString()) : AdminSaveResult.Refused(problem.Value);
        }

        if (await accounts.FindByIdAsync(key) is not { } account)
        {
            return AdminSaveResult.Refused(("", texts["users.gone"]));
        }

        if (account.Version != model.Version)
        {
            return AdminSaveResult.Conflict;
        }

        if (account.EmailKey != address.Key)
        {
            // Whoever could change an address could take the account over by a forgotten password.
            return AdminSaveResult.Refused((nameof(model.Email), texts["users.email-is-theirs"]));
        }

        return await administer.ChangeAsync(user, account, model.Name, model.Culture, roles, cancellationToken) is { } refused
            ? AdminSaveResult.Refused(refused)
            : AdminSaveResult.Saved(key);
    }

    protected override async ValueTask<AdminSaveResult> DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Guid.TryParse(key, out var id) && await administer.EraseAsync(id, cancellationToken) is { } reason
            ? AdminSaveResult.Refused(("", reason))
            : AdminSaveResult.Deleted;
}
