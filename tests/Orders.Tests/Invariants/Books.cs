using CommunityKit.Orders.Tests.Support;

namespace CommunityKit.Orders.Tests.Invariants;

/// <summary>What must hold in the books of a store at rest: those of orders, of payments, of the bank and of the stock.</summary>
internal static class Books
{
    private static readonly string[] MustBeZero =
    [
        "SELECT COUNT(*) FROM ord_order o WHERE total_minor <> (SELECT COALESCE(SUM(total_minor), 0) FROM ord_line l WHERE l.order_id = o.id) + (SELECT COALESCE(SUM(total_minor), 0) FROM ord_charge c WHERE c.order_id = o.id)",
        "SELECT COUNT(*) FROM ord_order WHERE refunded_minor > paid_minor",
        "SELECT COUNT(*) FROM ord_order o WHERE paid_minor <> (SELECT COALESCE(SUM(captured_minor), 0) FROM ord_payment p WHERE p.order_id = o.id)",
        "SELECT COUNT(*) FROM ord_order o WHERE refunded_minor <> (SELECT COALESCE(SUM(amount_minor), 0) FROM ord_refund r WHERE r.order_id = o.id)",
        "SELECT COUNT(*) FROM ord_order o WHERE refunded_minor <> (SELECT COALESCE(SUM(amount_minor), 0) FROM ord_refund_share s WHERE s.order_id = o.id)",
        // No order is half paid, half cancelled, or paid without its stock.
        "SELECT COUNT(*) FROM ord_order WHERE state IN ('Cancelled', 'AwaitingPayment') AND paid_minor <> refunded_minor",
        "SELECT COUNT(*) FROM ord_order WHERE state = 'AwaitingPayment' AND paid_at IS NOT NULL",
        "SELECT COUNT(*) FROM ord_order WHERE state NOT IN ('Cancelled', 'AwaitingPayment') AND paid_at IS NULL",
        "SELECT COUNT(*) FROM ord_order o WHERE state NOT IN ('Cancelled', 'AwaitingPayment') AND paid_minor - refunded_minor <> total_minor - (SELECT COALESCE(SUM(refunded_minor), 0) FROM ord_line l WHERE l.order_id = o.id) - (SELECT COALESCE(SUM(refunded_minor), 0) FROM ord_charge c WHERE c.order_id = o.id)",
        // The payments module says the same, and so does the bank: nothing is made on the way. A wrong amount is left at the bank.
        "SELECT ABS((SELECT COALESCE(SUM(refunded_minor), 0) FROM ord_order) - (SELECT COALESCE(SUM(amount_minor), 0) FROM pay_refund))",
        "SELECT ABS((SELECT COALESCE(SUM(captured_minor), 0) FROM ord_payment) - (SELECT COALESCE(SUM(paid_minor), 0) FROM sbx_payment WHERE paid_minor = amount_minor))",
        "SELECT ABS((SELECT COALESCE(SUM(amount_minor), 0) FROM pay_refund) - (SELECT COALESCE(SUM(amount_minor), 0) FROM sbx_refund))",
        // What is reserved is what is ordered and has neither left nor been given up.
        "SELECT ABS((SELECT COALESCE(SUM(ordered - cancelled - shipped), 0) FROM ord_line l JOIN ord_order o ON o.id = l.order_id WHERE o.state <> 'Cancelled') - (SELECT COALESCE(SUM(reserved), 0) FROM inv_level))",
        // Nothing waits for an operator.
        "SELECT COUNT(*) FROM ck_delivery WHERE state = 'parked'",
    ];

    public static Task AssertAsync(Store store, string context) => AssertAsync(store, context, MustBeZero);

    /// <summary>Each query counts what must not be.</summary>
    public static async Task AssertAsync(Store store, string context, IEnumerable<string> mustBeZero)
    {
        foreach (var sql in mustBeZero)
        {
            var found = await store.CountAsync(sql);
            Assert.True(found == 0, $"{context}: {found} by {sql}");
        }
    }
}
