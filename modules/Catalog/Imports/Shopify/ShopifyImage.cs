namespace CommunityKit.Catalog.Imports.Shopify;

/// <summary>A picture as the file has it: an address at another site. It is kept, and neither fetched nor shown.</summary>
/// <param name="Row">Row of the file.</param>
/// <param name="Url">Absolute http or https address.</param>
/// <param name="Alt">What it shows; may be empty.</param>
/// <param name="Position">Place that the file gives it.</param>
internal sealed record ShopifyImage(long Row, string Url, string Alt, int Position);
