namespace CommunityKit.Accounts.Members;

/// <summary>A member as staff see one. Immutable.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Name">Name as the member wrote it.</param>
/// <param name="Email">E-mail address, confirmed or not.</param>
/// <param name="Culture">Language, for example <c>zh-CN</c>.</param>
/// <param name="IsActive">False while the account is disabled.</param>
/// <param name="CreatedAt">UTC instant at which the account was made.</param>
public sealed record MemberProfile(Guid Id, string Name, string Email, string Culture, bool IsActive, DateTimeOffset CreatedAt);
