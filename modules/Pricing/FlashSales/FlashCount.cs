namespace CommunityKit.Pricing.FlashSales;

/// <summary>What is left of a flash price for somebody.</summary>
/// <param name="Left">Pieces left in all; null without a limit.</param>
/// <param name="LeftForBuyer">Pieces that this buyer may still take; null without a limit.</param>
public sealed record FlashCount(int? Left, int? LeftForBuyer)
{
    /// <summary>Pieces that the buyer can have.</summary>
    public int Available => Math.Max(0, Math.Min(Left ?? int.MaxValue, LeftForBuyer ?? int.MaxValue));
}
