using CommunityKit.Events;

namespace CommunityKit.Accounts.Events;

/// <summary>The name shown on screen changed; read it from <see cref="Members.IMembers"/>.</summary>
/// <param name="MemberId">The account.</param>
[EventName("accounts.member-renamed.v1")]
public sealed record MemberRenamed(Guid MemberId) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => MemberId.ToString();
}
