using System.Runtime.InteropServices;

namespace CommunityKit.Cart.Baskets;

/// <summary>What a basket may hold.</summary>
/// <param name="Lines">Lines.</param>
/// <param name="Pieces">Pieces of a line.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BasketLimits(int Lines, int Pieces)
{
    public static BasketLimits Of(CartSettings settings) => new(settings.MaxLines, settings.MaxPieces);
}
