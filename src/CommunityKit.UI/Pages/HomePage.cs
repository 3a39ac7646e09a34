namespace CommunityKit.UI.Pages;

/// <summary>Offers a page as the shop's home. The operator may choose another; otherwise the lowest order wins.</summary>
/// <param name="Path">
/// Path of a page of the module, for example <c>/catalog</c>; the visitor keeps seeing <c>/</c>. <c>/</c> itself for a module whose routes
/// answer there.
/// </param>
/// <param name="Order">Lower wins. Modules that are made for it (a CMS) use less than 100.</param>
public sealed record HomePage(string Path, int Order)
{
    /// <summary>An <see cref="IHomeOffer"/> that says whether the page stands; null for one that always does.</summary>
    public Type? OfferType { get; init; }
}
