namespace CommunityKit.Accounts;

/// <summary>Permissions of the accounts module.</summary>
public static class AccountPermissions
{
    /// <summary>See who has an account.</summary>
    public const string ViewUsers = "accounts.users.view";

    /// <summary>Invite, change, disable and erase accounts that may do no more than oneself.</summary>
    public const string ManageUsers = "accounts.users.manage";

    /// <summary>Make roles and give them permissions that one has oneself.</summary>
    public const string ManageRoles = "accounts.roles.manage";

    /// <summary>Register the services by which people may sign in.</summary>
    public const string ManageProviders = "accounts.providers.manage";

    /// <summary>See who signed in and what was changed on accounts.</summary>
    public const string ViewEvents = "accounts.events.view";
}
