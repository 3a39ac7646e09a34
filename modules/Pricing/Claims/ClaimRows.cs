using CommunityKit.Pricing.Data;

namespace CommunityKit.Pricing.Claims;

/// <summary>The rows that say what an order took. The first statement of every taking: whoever is second for the same order waits here.</summary>
internal static class ClaimRows
{
    /// <summary>What has to be taken still: all of it for a new row, the difference for one that is there, 0 or less for nothing.</summary>
    public static async Task<(bool IsNew, long Amount)> BeginAsync(Transaction transaction, string kind, Wish wish, CancellationToken cancellationToken)
    {
        var inserted = await transaction.ExecuteAsync(
            """
            INSERT INTO prc_taken_claim (order_id, kind, subject_id, amount, member_id, direct_units)
            VALUES (@order, @kind, @subject, @amount, @member, 1) ON CONFLICT (order_id, kind, subject_id) DO NOTHING
            """,
            cancellationToken,
            ("order", wish.OrderId),
            ("kind", kind),
            ("subject", wish.SubjectId),
            ("amount", wish.Amount),
            ("member", wish.MemberId));
        if (inserted == 1)
        {
            return (true, wish.Amount);
        }

        var known = await transaction.QueryAsync(
            "SELECT amount FROM prc_taken_claim WHERE order_id = @order AND kind = @kind AND subject_id = @subject",
            row => row.GetInt64(0),
            cancellationToken,
            ("order", wish.OrderId),
            ("kind", kind),
            ("subject", wish.SubjectId));
        return (false, wish.Amount - known[0]);
    }

    /// <summary>Writes what the order has now.</summary>
    public static Task RaiseAsync(Transaction transaction, string kind, Wish wish, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(
            "UPDATE prc_taken_claim SET amount = @amount WHERE order_id = @order AND kind = @kind AND subject_id = @subject",
            cancellationToken,
            ("amount", wish.Amount),
            ("order", wish.OrderId),
            ("kind", kind),
            ("subject", wish.SubjectId));

    /// <summary>Remembers that the order used a unit that the member had claimed.</summary>
    public static Task MarkClaimedAsync(Transaction transaction, string kind, Wish wish, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(
            "UPDATE prc_taken_claim SET direct_units = 0 WHERE order_id = @order AND kind = @kind AND subject_id = @subject",
            cancellationToken,
            ("order", wish.OrderId),
            ("kind", kind),
            ("subject", wish.SubjectId));
}
