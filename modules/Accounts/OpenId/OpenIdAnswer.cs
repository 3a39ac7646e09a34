namespace CommunityKit.Accounts.OpenId;

/// <summary>What coming back from a provider led to. The names stand in keys of texts.</summary>
internal enum OpenIdAnswer
{
    /// <summary>Signed in.</summary>
    Done,

    /// <summary>The account asks for its second step.</summary>
    SecondStep,

    /// <summary>The person is linked to the signed-in account now.</summary>
    Linked,

    /// <summary>The person is linked to another account.</summary>
    TakenByOther,

    /// <summary>The provider does not vouch for an address, so nobody is known by it.</summary>
    NoVerifiedEmail,

    /// <summary>There is no such account, and visitors may not make one.</summary>
    NoRegistration,

    /// <summary>The account is switched off.</summary>
    Disabled,

    /// <summary>The account is shut after wrong attempts.</summary>
    Locked,
}
