using CommunityKit.Pricing;

namespace CommunityKit.Cart;

/// <summary>What a filler of a cart slot is told. Immutable.</summary>
/// <param name="Cart">The cart.</param>
/// <param name="Quote">What it costs now.</param>
/// <param name="CanCheckOut">True if every line can be bought as it stands.</param>
public sealed record CartContext(CartSnapshot Cart, PriceQuote Quote, bool CanCheckOut);
