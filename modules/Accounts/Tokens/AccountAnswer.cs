namespace CommunityKit.Accounts.Tokens;

/// <summary>Answer of <c>GET /api/v1/account</c>.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Name">Name on screen.</param>
/// <param name="Roles">Keys of the roles.</param>
/// <param name="Permissions">What this caller may do: with a token, within its scopes.</param>
internal sealed record AccountAnswer(Guid Id, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions);
