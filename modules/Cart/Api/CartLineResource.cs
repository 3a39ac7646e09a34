namespace CommunityKit.Cart.Api;

/// <summary>A line of the cart.</summary>
/// <param name="Id">Its id.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="Title">Title of the product.</param>
/// <param name="Label">Chosen values; may be empty.</param>
/// <param name="State">What stands in the way: fine, backorder, tooMany, soldOut or gone.</param>
/// <param name="Saved">True for what is saved for later.</param>
/// <param name="AddedBy">Friend who put it in; null for the owner.</param>
/// <param name="UnitMinor">Price of a piece, minor units; null without a price.</param>
/// <param name="TotalMinor">What the line costs, minor units; null without a price and for saved lines.</param>
/// <param name="Why">How the price came about.</param>
public sealed record CartLineResource(
    Guid Id,
    Guid VariantId,
    int Quantity,
    string Title,
    string Label,
    string State,
    bool Saved,
    string? AddedBy,
    long? UnitMinor,
    long? TotalMinor,
    IReadOnlyList<string> Why);
