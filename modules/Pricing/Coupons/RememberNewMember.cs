using CommunityKit.Accounts.Events;
using CommunityKit.Pricing.Data;

namespace CommunityKit.Pricing.Coupons;

/// <summary>Remembers when a member joined.</summary>
public sealed class RememberNewMember : IEventHandler<MemberRegistered>
{
    public async ValueTask HandleAsync(MemberRegistered domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        await transaction.ExecuteAsync(
            "INSERT INTO prc_member_since (member_id, since) VALUES (@member, @since) ON CONFLICT (member_id) DO NOTHING",
            cancellationToken,
            ("member", domainEvent.MemberId),
            ("since", context.OccurredAt));
}
