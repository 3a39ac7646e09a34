using CommunityKit.Images;

namespace CommunityKit.Media.Variants;

/// <summary>A variant to be rendered.</summary>
/// <param name="AssetId">The asset.</param>
/// <param name="ContentVersion">The content that it was ordered for.</param>
/// <param name="Format">Format of the variant.</param>
/// <param name="Width">Pixels across.</param>
internal sealed record VariantTask(Guid AssetId, string ContentVersion, ImageFormat Format, int Width)
{
    public ImageVariant Variant => new(Format, Width);
}
