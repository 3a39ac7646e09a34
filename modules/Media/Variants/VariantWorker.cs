using CommunityKit.Images;
using CommunityKit.Media.Assets;
using CommunityKit.Media.Data;
using CommunityKit.Media.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Media.Variants;

/// <summary>Renders what was ordered. A picture that cannot be rendered is remembered, so that it is not tried for ever.</summary>
internal sealed class VariantWorker(AssetReads reads, MediaFiles files, IImageProcessor images, VariantOrders orders, IUnitOfWork work) : IQueueWorker<VariantTask>
{
    public static readonly QueueName<VariantTask> Queue = new("media.render-variant.v1");

    /// <summary>A picture may be over a limit because the machine was busy or stood still: that is tried again.</summary>
    public const int Attempts = 3;

    // What the library itself shows: otherwise its first page would load whole photos.
    private const int First = 320;

    /// <summary>Orders what is certainly needed; the rest is rendered when a page asks for it.</summary>
    public static void OrderFirst(Transaction transaction, Asset asset)
    {
        if (asset.HasVariants)
        {
            transaction.Enqueue(Queue, new VariantTask(asset.Id, asset.ContentVersion, ImageFormat.WebP, First));
            transaction.Enqueue(Queue, new VariantTask(asset.Id, asset.ContentVersion, ImageFormat.Avif, First));
        }
    }

    public async ValueTask RunAsync(VariantTask payload, JobContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (await reads.FindAsync(payload.AssetId, cancellationToken) is { HasVariants: true } asset
                && asset.ContentVersion == payload.ContentVersion
                && !File.Exists(files.Variant(asset.Id, asset.ContentVersion, payload.Variant)))
            {
                await RenderAsync(asset, payload.Variant, isLast: context.Attempt >= Attempts, cancellationToken);
            }
        }
        finally
        {
            orders.Done(payload);
        }
    }

    private async Task RenderAsync(Asset asset, ImageVariant variant, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            var original = await File.ReadAllBytesAsync(files.Original(asset), cancellationToken);
            var image = await images.RenderAsync(original, variant, cancellationToken);
            await files.WriteVariantAsync(asset.Id, asset.ContentVersion, variant, image.Content, cancellationToken);
        }
        catch (ImageRefusedException refused) when (refused.Code == ImageRefusedException.NoEngine)
        {
            // The next visitor orders it again; by then the library may be installed.
        }
        catch (ImageRefusedException refused) when (refused.Code != ImageRefusedException.OverLimit || isLast)
        {
            await work.ExecuteAsync(
                async (transaction, ct) =>
                {
                    await transaction.Context<MediaDb>().Assets.Where(known => known.Id == asset.Id && known.ContentVersion == asset.ContentVersion)
                        .ExecuteUpdateAsync(set => set.SetProperty(known => known.IsDamaged, true), ct);
                },
                cancellationToken);
        }
        catch (IOException exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // Deleted or replaced meanwhile.
        }
    }
}
