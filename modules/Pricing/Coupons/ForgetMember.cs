using CommunityKit.Accounts.Events;
using CommunityKit.Pricing.Data;

namespace CommunityKit.Pricing.Coupons;

/// <summary>Removes what is kept about a member who was erased. What orders took stays counted, without the member.</summary>
public sealed class ForgetMember : IEventHandler<MemberErased>
{
    private static readonly string[] Statements =
    [
        "UPDATE prc_taken_claim SET member_id = NULL WHERE member_id = @member",
        "DELETE FROM prc_coupon_member WHERE member_id = @member",
        "DELETE FROM prc_flash_buyer WHERE member_id = @member",
        "DELETE FROM prc_member_since WHERE member_id = @member",
    ];

    public async ValueTask HandleAsync(MemberErased domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        foreach (var statement in Statements)
        {
            await transaction.ExecuteAsync(statement, cancellationToken, ("member", domainEvent.MemberId));
        }
    }
}
