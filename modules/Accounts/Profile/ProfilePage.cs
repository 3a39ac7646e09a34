namespace CommunityKit.Accounts.Profile;

/// <summary>The profile page.</summary>
/// <param name="Form">Name and language.</param>
/// <param name="Email">Present address.</param>
internal sealed record ProfilePage(ProfileForm Form, string Email);
