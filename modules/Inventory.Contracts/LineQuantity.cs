using System.Runtime.InteropServices;

namespace CommunityKit.Inventory;

/// <summary>Pieces of a line that an owner reserved.</summary>
/// <param name="LineId">Id of the line.</param>
/// <param name="VariantId">Id of the variant.</param>
/// <param name="Quantity">Pieces, at least 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LineQuantity(Guid LineId, Guid VariantId, int Quantity);
