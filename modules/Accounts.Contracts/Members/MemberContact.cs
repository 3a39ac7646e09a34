namespace CommunityKit.Accounts.Members;

/// <summary>How to reach a member. Immutable.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Name">Name as the member wrote it.</param>
/// <param name="Email">Confirmed e-mail address.</param>
/// <param name="Culture">Language the member wants to be written to in, for example <c>zh-CN</c>.</param>
public sealed record MemberContact(Guid Id, string Name, string Email, string Culture);
