using CommunityKit.Catalog.Stock;
using CommunityKit.Inventory.Levels;

namespace CommunityKit.Inventory.Availability;

/// <summary>What levels mean for a buyer.</summary>
internal static class Sellable
{
    /// <summary>All locations together: pieces that lie there and are free, and whether any can be ordered.</summary>
    public static VariantAvailability Of(bool isCounted, IEnumerable<StockLevel> levels, DateTimeOffset now)
    {
        if (!isCounted)
        {
            return new VariantAvailability(CanBuy: true, Quantity: null);
        }

        var (there, canBuy) = (0L, false);
        foreach (var level in levels)
        {
            there += Math.Max(0, level.OnHand - level.Reserved - level.Safety);
            canBuy |= level.SellableAt(now) > 0;
        }

        return new VariantAvailability(canBuy, (int)Math.Min(there, int.MaxValue));
    }

    /// <summary>A bundle: as many as its scarcest part allows.</summary>
    public static VariantAvailability OfBundle(IEnumerable<(VariantAvailability Part, int Pieces)> parts)
    {
        var (canBuy, quantity) = (true, (int?)null);
        foreach (var (part, pieces) in parts)
        {
            canBuy &= part.CanBuy && (part.Quantity is not { } left || left >= pieces || part.IsBackorder);
            if (part.Quantity is { } there)
            {
                quantity = Math.Min(quantity ?? int.MaxValue, there / pieces);
            }
        }

        return new VariantAvailability(canBuy, quantity);
    }
}
