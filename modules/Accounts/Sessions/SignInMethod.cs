namespace CommunityKit.Accounts.Sessions;

/// <summary>How somebody proved who they are. Stored by name.</summary>
internal enum SignInMethod
{
    /// <summary>By password alone, or on a remembered device.</summary>
    Password,

    /// <summary>By password and a code of the authenticator app.</summary>
    TwoFactor,

    /// <summary>By password and a recovery code.</summary>
    RecoveryCode,

    /// <summary>By a ticket of the host, whose owner it is.</summary>
    HostOwner,

    /// <summary>By a provider that vouches for the person.</summary>
    Provider,
}
