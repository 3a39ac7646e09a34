namespace CommunityKit.Accounts.Users;

/// <summary>What staff do to several accounts at once. The names stand in addresses.</summary>
internal enum UserAction
{
    /// <summary>Mails the link of the invitation once more.</summary>
    Invite,

    /// <summary>Opens an account that is shut after wrong passwords.</summary>
    Unlock,

    /// <summary>Lets a disabled account in again.</summary>
    Enable,

    /// <summary>Switches the second step off for somebody who lost device and codes.</summary>
    ResetTwoFactor,

    /// <summary>Keeps an account out; its data stays.</summary>
    Disable,
}
