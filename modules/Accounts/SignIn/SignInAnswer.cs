namespace CommunityKit.Accounts.SignIn;

/// <summary>What signing in by password led to.</summary>
internal enum SignInAnswer
{
    /// <summary>Signed in.</summary>
    Done,

    /// <summary>The password is right; a code is still missing.</summary>
    SecondStep,

    /// <summary>Address or password is wrong, or the account is locked; the visitor is not told which.</summary>
    Wrong,

    /// <summary>The password is right but the account is locked for a while.</summary>
    Locked,

    /// <summary>The password is right but staff switched the account off.</summary>
    Disabled,

    /// <summary>The password is right but the address was never confirmed.</summary>
    NotConfirmed,

    /// <summary>Too many attempts; the password was not looked at.</summary>
    TooMany,
}
