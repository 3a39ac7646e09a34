namespace CommunityKit.Accounts.Members;

/// <summary>One page of members.</summary>
/// <param name="Members">The members.</param>
/// <param name="Next">Cursor for the next page; null on the last one.</param>
public sealed record MemberPage(IReadOnlyList<MemberProfile> Members, string? Next);
