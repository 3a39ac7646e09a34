using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Accounts.Users;

/// <summary>One line of the list of users.</summary>
internal sealed record UserRow(
    Guid Id, string Name, string Email, string Roles, AdminTag State, bool HasTwoFactor, DateTimeOffset? LastSignInAt, DateTimeOffset CreatedAt);
