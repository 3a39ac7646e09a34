using CommunityKit.Payments.Notices;
using CommunityKit.Payments.Records;
using CommunityKit.Payments.Refunds;

namespace CommunityKit.Payments.Admin;

/// <summary>A payment with all that was said about it.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Provider">Name of its provider.</param>
/// <param name="Refunds">Its refunds, oldest first.</param>
/// <param name="Notices">What was heard, oldest first.</param>
/// <param name="MayManage">True if the reader may act.</param>
internal sealed record PaymentPage(
    PaymentRecord Payment, string Provider, IReadOnlyList<RefundRecord> Refunds, IReadOnlyList<NoticeRecord> Notices, bool MayManage)
{
    public bool CanAsk => MayManage && Payment.BegunAt is not null;
}
