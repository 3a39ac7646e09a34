using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.Mails;
using CommunityKit.Accounts.OpenId;
using CommunityKit.Accounts.Tokens;
using CommunityKit.Accounts.Users;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.Accounts;

/// <summary>Who may enter and what they may do there: sign-in, second step, sessions, access tokens, roles, the record of it all.</summary>
public sealed class AccountsModule : IModule
{
    /// <summary>Id of the module.</summary>
    public const string Id = "communitykit.accounts";

    /// <summary>Section and noun of the list of users.</summary>
    internal const string UsersPath = "community/users";

    /// <summary>Section and noun of the record of sign-ins and changes.</summary>
    internal const string EventsPath = "community/account-events";

    /// <summary>Path of the roles.</summary>
    internal const string RolesPath = "/admin/settings/roles";

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Permissions(
            new Permission(AccountPermissions.ViewUsers, "permission.users.view") { DefaultRoles = [RoleNames.Manager] },
            new Permission(AccountPermissions.ManageUsers, "permission.users.manage")
            {
                Implies = [AccountPermissions.ViewUsers],
                DefaultRoles = [RoleNames.Manager],
            },
            new Permission(AccountPermissions.ManageRoles, "permission.roles.manage"),
            new Permission(AccountPermissions.ManageProviders, "permission.providers.manage"),
            new Permission(AccountPermissions.ViewEvents, "permission.events.view") { DefaultRoles = [RoleNames.Manager] });
        module.Settings<AccountsSettings>(Id);
        module.Data<AccountsDb>();
        module.Queue<AccountMail, MailWorker>(MailQueue.Name);
        module.Job<ForgetOldRows>("forget-old-rows", JobSchedule.Cron("0 40 3 * * ?") with { WakesTenant = false });
        module.RecipeStep<UsersStep>("accounts.users");
        module.Endpoints(AccountApi.Map);

        module.AdminList<UserList>(UsersPath, AccountPermissions.ViewUsers);
        module.AdminForm<UserForm>(UsersPath, AccountPermissions.ManageUsers);
        module.AdminSearch<UserSearch>();
        module.AdminList<EventList>(EventsPath, AccountPermissions.ViewEvents);
        module.AdminList<ProviderList>(ProviderList.Path, AccountPermissions.ManageProviders);
        module.AdminForm<ProviderForm>(ProviderList.Path, AccountPermissions.ManageProviders);
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Community, "menu.users", "/admin/" + UsersPath, AccountPermissions.ViewUsers) { Icon = "users", Order = 10 },
            new AdminMenuItem(AdminSection.Community, "menu.events", "/admin/" + EventsPath, AccountPermissions.ViewEvents) { Icon = "history", Order = 900 },
            new AdminMenuItem(AdminSection.Settings, "menu.roles", RolesPath, AccountPermissions.ManageRoles) { Icon = "shield-check", Order = 20 },
            new AdminMenuItem(AdminSection.Community, "menu.providers", "/admin/" + ProviderList.Path, AccountPermissions.ManageProviders) { Icon = "log-in", Order = 890 });
        module.Slot<ShopFrame, AccountLink>(FrameSlots.Tools, order: 900);
        module.Slot<AdminFrame, UserMenu>(AdminSlots.HeaderTools, order: 900);

        module.Services.AddAccounts(module.Identity.TenantId);
    }
}
