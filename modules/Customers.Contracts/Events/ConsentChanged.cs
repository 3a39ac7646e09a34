using CommunityKit.Events;

namespace CommunityKit.Customers.Events;

/// <summary>A member agreed to a purpose, or withdrew.</summary>
/// <param name="MemberId">The member.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="IsGiven">True for yes.</param>
[EventName("customers.consent-changed.v1")]
public sealed record ConsentChanged(Guid MemberId, string Purpose, bool IsGiven) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => MemberId.ToString();
}
