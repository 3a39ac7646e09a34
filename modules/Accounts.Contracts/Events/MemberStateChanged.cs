using CommunityKit.Events;

namespace CommunityKit.Accounts.Events;

/// <summary>An account was disabled, or enabled again. Its data stays.</summary>
/// <param name="MemberId">The account.</param>
/// <param name="IsActive">False when it was disabled.</param>
[EventName("accounts.member-state-changed.v1")]
public sealed record MemberStateChanged(Guid MemberId, bool IsActive) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => MemberId.ToString();
}
