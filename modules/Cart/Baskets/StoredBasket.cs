namespace CommunityKit.Cart.Baskets;

/// <summary>A basket as it was read.</summary>
/// <param name="Id">Id of the basket.</param>
/// <param name="MemberId">Whose it is; null for a guest's.</param>
/// <param name="Version">Rises with every change.</param>
/// <param name="Basket">What is in it.</param>
/// <param name="Share">How it is shared; null while it is not.</param>
public sealed record StoredBasket(Guid Id, Guid? MemberId, long Version, Basket Basket, BasketShare? Share)
{
    internal static StoredBasket Of(BasketRow row) => new(
        row.Id,
        row.MemberId,
        row.Version,
        BasketFormat.Read(row.Content),
        row.ShareId is { } id ? new BasketShare(id, row.ShareUntil ?? DateTimeOffset.MinValue, row.IsLocked) : null);

    /// <summary>For other modules.</summary>
    public CartSnapshot ToSnapshot() => new(
        Id,
        Version,
        [
            .. Basket.Lines.Where(line => !line.IsSaved)
                .Select(line => new CartSnapshotLine(line.Id, line.VariantId, line.Quantity) { AddedBy = Basket.NameOf(line), Inputs = line.Inputs }),
        ])
    {
        MemberId = MemberId,
        CouponCodes = Basket.Codes,
    };
}
