namespace CommunityKit.Cart.Api;

/// <summary>The cart. Amounts are minor units of the currency.</summary>
/// <param name="Id">Its id; null while there is none.</param>
/// <param name="Version">Rises with every change; 0 while there is none.</param>
/// <param name="Lines">The lines, those saved for later at the end.</param>
/// <param name="Coupons">Codes that were entered.</param>
/// <param name="Problems">What could not be honoured, in the caller's language.</param>
/// <param name="Currency">ISO 4217 code; empty while nothing is to be bought.</param>
/// <param name="ItemsMinor">Lines before discounts.</param>
/// <param name="DiscountMinor">All discounts.</param>
/// <param name="TaxMinor">Tax in or on the total.</param>
/// <param name="TotalMinor">What is to be paid.</param>
/// <param name="CanCheckOut">True if every line can be bought as it stands.</param>
/// <param name="ShareUrl">Address of the link for friends; null while it is not shared.</param>
public sealed record CartResource(
    Guid? Id,
    long Version,
    IReadOnlyList<CartLineResource> Lines,
    IReadOnlyList<string> Coupons,
    IReadOnlyList<string> Problems,
    string Currency,
    long ItemsMinor,
    long DiscountMinor,
    long TaxMinor,
    long TotalMinor,
    bool CanCheckOut,
    string? ShareUrl);
