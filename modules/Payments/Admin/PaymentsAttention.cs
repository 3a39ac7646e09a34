using CommunityKit.Payments.Data;
using CommunityKit.Payments.Refunds;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Payments.Admin;

/// <summary>Card on the admin's home: money that needs a person. Nothing when all is well, and for who may not see payments.</summary>
internal sealed class PaymentsAttention(IDbContextFactory<PaymentsDb> reading, IPermissionEvaluator permissions, IHttpContextAccessor http) : ISlotContent<AdminFrame>
{
    public static readonly ViewName<PaymentsCard> View = new(PaymentsModule.Id, "PaymentsCard");

    public async ValueTask<SlotResult> RenderAsync(AdminFrame context, CancellationToken cancellationToken)
    {
        if (!await permissions.HasAsync(http.HttpContext!.User, PaymentsPermissions.View, cancellationToken))
        {
            return SlotResult.Nothing;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var card = new PaymentsCard(
            await db.Payments.CountAsync(p => p.Problem != null, cancellationToken),
            await db.Refunds.CountAsync(r => r.State == RefundState.Refused, cancellationToken),
            await db.Refunds.CountAsync(r => r.State == RefundState.Pending && r.Attempts >= RefundRecord.StuckAfter, cancellationToken));
        return card is (0, 0, 0) ? SlotResult.Nothing : SlotResult.View(View, card);
    }
}
