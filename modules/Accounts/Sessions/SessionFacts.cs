namespace CommunityKit.Accounts.Sessions;

/// <summary>A valid session and its account.</summary>
/// <param name="Id">Id of the session.</param>
/// <param name="Method">How it began.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="SeenAt">When it was last recorded as used.</param>
/// <param name="Account">Whose it is.</param>
internal sealed record SessionFacts(Guid Id, SignInMethod Method, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, AccountFacts Account);
