using CommunityKit.Accounts.OpenId;
using CommunityKit.Accounts.Tokens;

namespace CommunityKit.Accounts.Sessions;

/// <summary>The security page.</summary>
/// <param name="HasPassword">False for the host's owner, who enters by ticket, and for who enters by providers only.</param>
/// <param name="HasTwoFactor">True if the second step is on.</param>
/// <param name="CodesLeft">Recovery codes that were not used.</param>
/// <param name="CurrentSession">The session of this browser.</param>
/// <param name="Sessions">Signed-in browsers, last used first.</param>
/// <param name="Tokens">Access tokens, newest first.</param>
/// <param name="Now">The instant, to tell ended tokens.</param>
internal sealed record SecurityPage(
    bool HasPassword,
    bool HasTwoFactor,
    int CodesLeft,
    Guid? CurrentSession,
    IReadOnlyList<Session> Sessions,
    IReadOnlyList<AccessToken> Tokens,
    DateTimeOffset Now)
{
    /// <summary>Services by which people may sign in, and those that the account is linked to.</summary>
    public required IReadOnlyList<ProviderButton> Providers { get; init; }
}
