namespace CommunityKit.Cart.Frame;

/// <summary>The small button on a product card.</summary>
/// <param name="VariantId">The only variant.</param>
/// <param name="Title">Title of the product.</param>
/// <param name="AddUrl">Where the form goes.</param>
public sealed record CardActionModel(Guid VariantId, string Title, string AddUrl);
