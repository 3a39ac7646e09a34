namespace CommunityKit.Orders.State;

/// <summary>Parts of amounts in whole minor units.</summary>
internal static class Share
{
    /// <summary>
    /// <paramref name="amount"/> × <paramref name="part"/> ÷ <paramref name="whole"/>, rounded half up. It never falls when the amount
    /// rises, so what is at most something else before stays so after.
    /// </summary>
    public static long Of(long amount, long part, long whole) =>
        part == whole ? amount : checked((long)((((Int128)amount * part * 2) + whole) / (2 * (Int128)whole)));
}
