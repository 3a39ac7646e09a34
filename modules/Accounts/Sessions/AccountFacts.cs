namespace CommunityKit.Accounts.Sessions;

/// <summary>What a request's user is made of.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Name">Name on screen.</param>
/// <param name="HasTwoFactor">True if the second step is on.</param>
/// <param name="Roles">Keys of the account's roles.</param>
internal sealed record AccountFacts(Guid Id, string Name, bool HasTwoFactor, IReadOnlyList<string> Roles);
