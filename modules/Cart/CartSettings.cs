using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cart;

/// <summary>What a cart may hold, and for how long.</summary>
public sealed class CartSettings
{
    /// <summary>Lines in a cart, those saved for later among them.</summary>
    [Range(1, 500)]
    public int MaxLines { get; set; } = 100;

    /// <summary>Pieces of a line.</summary>
    [Range(1, 100_000)]
    public int MaxPieces { get; set; } = 999;

    /// <summary>Days that a guest's cart is kept after the last change.</summary>
    [Range(1, 365)]
    public int GuestDays { get; set; } = 30;

    /// <summary>Hours that friends can add to a shared cart.</summary>
    [Range(1, 720)]
    public int ShareHours { get; set; } = 48;

    /// <summary>Friends in a shared cart.</summary>
    [Range(1, 200)]
    public int MaxFriends { get; set; } = 30;
}
