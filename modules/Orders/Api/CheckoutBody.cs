using CommunityKit.Customers;

namespace CommunityKit.Orders.Api;

/// <summary>What is to be bought, and how. Without lines the cart of the visitor is meant.</summary>
/// <param name="Lines">Variants and pieces; null for the cart.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="FulfilmentKey">Key of the way to the buyer; the first that fits when null.</param>
/// <param name="Coupons">Coupon codes.</param>
/// <param name="Inputs">What other modules ask for.</param>
/// <param name="Provider">Key of the payment provider; needed to place an order that costs something.</param>
/// <param name="Fingerprint">Of the quote that the buyer saw; null to take the figures of now.</param>
/// <param name="Email">Address for messages to a guest.</param>
/// <param name="Phone">Where somebody who fetches the goods can be reached.</param>
/// <param name="Note">Note to the shop; at most 200 characters.</param>
internal sealed record CheckoutBody(
    IReadOnlyList<BodyLine>? Lines = null,
    AddressInput? Address = null,
    string? FulfilmentKey = null,
    IReadOnlyList<string>? Coupons = null,
    IReadOnlyDictionary<string, string>? Inputs = null,
    string? Provider = null,
    string? Fingerprint = null,
    string? Email = null,
    string? Phone = null,
    string? Note = null);

/// <summary>A variant and pieces of it.</summary>
/// <param name="VariantId">The variant.</param>
/// <param name="Quantity">Pieces, 1 to 9999.</param>
internal sealed record BodyLine(Guid VariantId, int Quantity);

/// <summary>How to pay.</summary>
/// <param name="Provider">Key of the provider.</param>
internal sealed record PayBody(string Provider);

/// <summary>Pieces of lines.</summary>
/// <param name="Lines">Lines and pieces; null for all.</param>
internal sealed record PiecesBody(IReadOnlyList<PieceBody>? Lines = null);

/// <summary>Pieces of a line.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Quantity">Pieces.</param>
internal sealed record PieceBody(Guid LineId, int Quantity);

/// <summary>A parcel.</summary>
/// <param name="Carrier">Code or name of the carrier.</param>
/// <param name="TrackingNumber">The carrier's number.</param>
/// <param name="Lines">Lines and pieces; null for everything that is left.</param>
internal sealed record ShipBody(string Carrier, string TrackingNumber, IReadOnlyList<PieceBody>? Lines = null);
