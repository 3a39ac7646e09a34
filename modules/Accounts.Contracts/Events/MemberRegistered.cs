using CommunityKit.Events;

namespace CommunityKit.Accounts.Events;

/// <summary>
/// An account can be used for the first time: registered and, where the shop asks for it, its address confirmed; an invitation accepted;
/// made by a recipe. Once per account.
/// </summary>
/// <param name="MemberId">The account.</param>
[EventName("accounts.member-registered.v1")]
public sealed record MemberRegistered(Guid MemberId) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => MemberId.ToString();
}
