namespace CommunityKit.Accounts.Slots;

/// <summary>What fillers of the account page are told. Immutable.</summary>
/// <param name="MemberId">Whose page it is.</param>
/// <param name="Name">The member's name.</param>
public sealed record AccountPage(Guid MemberId, string Name);
