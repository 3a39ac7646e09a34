using CommunityKit.Media.Assets;
using CommunityKit.UI.Pictures;

namespace CommunityKit.Media.Delivery;

/// <summary>The library's pictures on the pages of all modules.</summary>
internal sealed class LibraryPictures(KnownAssets known, AssetReads reads) : IPictureSource
{
    public async ValueTask<KnownPicture?> FindAsync(string address, CancellationToken cancellationToken)
    {
        if (!address.Contains("/media/", StringComparison.Ordinal) || MediaAddress.In(address) is not { Count: 1 } ids)
        {
            return null;
        }

        return await known.FindAsync(ids.First(), reads, cancellationToken) is { Kind: AssetKind.Picture } asset
            ? new KnownPicture(asset.VersionPath, asset.Width, asset.Height)
            {
                Sizes = asset.HasVariants ? [.. MediaWidths.For(asset.Width).Select(width => (asset.VariantPath(width), Math.Min(width, asset.Width)))] : [],
                FocusX = asset.FocusX,
                FocusY = asset.FocusY,
            }
            : null;
    }
}
