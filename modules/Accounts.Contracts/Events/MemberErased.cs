using CommunityKit.Events;

namespace CommunityKit.Accounts.Events;

/// <summary>
/// An account was deleted for good. Handlers remove what they keep about the person; what must stay by law stays without the name.
/// </summary>
/// <param name="MemberId">The account, which no longer exists.</param>
[EventName("accounts.member-erased.v1")]
public sealed record MemberErased(Guid MemberId) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => MemberId.ToString();
}
