namespace CommunityKit.Accounts.Users;

/// <summary>Whether an account may be used. Stored by name.</summary>
internal enum AccountState
{
    /// <summary>May sign in.</summary>
    Active,

    /// <summary>Switched off by staff; the data stays.</summary>
    Disabled,
}
