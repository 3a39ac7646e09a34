namespace CommunityKit.Host.Owners;

/// <summary>Outcome of a sign-in at the host.</summary>
internal enum OwnerSignIn
{
    /// <summary>Signed in.</summary>
    Done,

    /// <summary>Address or password is wrong.</summary>
    Wrong,

    /// <summary>Too many wrong attempts; wait.</summary>
    Locked,
}
