using CommunityKit.Pricing.Claims;
using CommunityKit.Pricing.Data;
using CommunityKit.Pricing.Quotes;

namespace CommunityKit.Pricing.FlashSales;

/// <summary>The statements that change how many pieces of a flash price are gone. Each checks and changes in one; the hot row comes last.</summary>
public static class FlashPieces
{
    // Invariant: taken never exceeds pieces; a CHECK constraint stands behind it.
    private const string Take =
        """
        UPDATE prc_flash_price SET taken = taken + @pieces
        WHERE id = @price AND (pieces IS NULL OR taken + @pieces <= pieces)
            AND EXISTS (SELECT 1 FROM prc_flash_sale s WHERE s.id = sale_id AND s.is_active
                AND (s.from_at IS NULL OR s.from_at <= @now) AND (s.until_at IS NULL OR s.until_at > @now))
        """;

    /// <summary>Takes pieces for an order: those that it has not got yet.</summary>
    /// <returns>Why they cannot be taken; null when they were.</returns>
    public static async ValueTask<PriceProblem?> TakeAsync(Transaction transaction, Wish wish, CancellationToken cancellationToken)
    {
        var (isNew, amount) = await ClaimRows.BeginAsync(transaction, ClaimKinds.Flash, wish, cancellationToken);
        if (amount <= 0)
        {
            return null;
        }

        var pieces = checked((int)amount);
        if (!isNew)
        {
            await ClaimRows.RaiseAsync(transaction, ClaimKinds.Flash, wish, cancellationToken);
        }

        if (wish.MemberId is { } member && !await CountBuyerAsync(transaction, wish.SubjectId, member, pieces, cancellationToken))
        {
            return await ProblemAsync(transaction, "flash-member-limit", wish.SubjectId, cancellationToken);
        }

        var isTaken = await transaction.ExecuteAsync(
            wish.MemberId is null ? Take + " AND per_member IS NULL" : Take,
            cancellationToken,
            ("pieces", pieces),
            ("price", wish.SubjectId),
            ("now", transaction.Now));
        return isTaken == 1 ? null : await ProblemAsync(transaction, "flash-sold-out", wish.SubjectId, cancellationToken);
    }

    /// <summary>Gives back what an order took.</summary>
    public static async ValueTask GiveBackAsync(Transaction transaction, TakenClaim claim, CancellationToken cancellationToken)
    {
        var pieces = checked((int)claim.Amount);
        if (claim.MemberId is { } member)
        {
            await transaction.ExecuteAsync(
                "UPDATE prc_flash_buyer SET taken = taken - @pieces WHERE price_id = @price AND member_id = @member",
                cancellationToken,
                ("pieces", pieces),
                ("price", claim.SubjectId),
                ("member", member));
        }

        await transaction.ExecuteAsync(
            "UPDATE prc_flash_price SET taken = taken - @pieces WHERE id = @price", cancellationToken, ("pieces", pieces), ("price", claim.SubjectId));
    }

    private static async Task<bool> CountBuyerAsync(Transaction transaction, Guid price, Guid member, int pieces, CancellationToken cancellationToken) =>
        await transaction.ExecuteAsync(
            """
            INSERT INTO prc_flash_buyer (price_id, member_id, taken)
            SELECT id, @member, @pieces FROM prc_flash_price WHERE id = @price AND @pieces <= COALESCE(per_member, @none)
            ON CONFLICT (price_id, member_id) DO UPDATE SET taken = prc_flash_buyer.taken + @pieces
            WHERE prc_flash_buyer.taken + @pieces <= COALESCE((SELECT per_member FROM prc_flash_price WHERE id = @price), @none)
            """,
            cancellationToken,
            ("member", member),
            ("pieces", pieces),
            ("price", price),
            ("none", int.MaxValue)) == 1;

    private static async Task<PriceProblem> ProblemAsync(Transaction transaction, string code, Guid price, CancellationToken cancellationToken)
    {
        var names = await transaction.QueryAsync(
            "SELECT s.name FROM prc_flash_sale s JOIN prc_flash_price p ON p.sale_id = s.id WHERE p.id = @price",
            row => LocalizedText.Parse(row.GetString(0)),
            cancellationToken,
            ("price", price));
        return Notes.Problem(code, price.ToString(), NoteArgument.Of(names.FirstOrDefault(LocalizedText.Empty)));
    }
}
