using CommunityKit.Images;
using CommunityKit.Media.Assets;
using CommunityKit.Media.Storage;
using CommunityKit.Media.Variants;
using Microsoft.Net.Http.Headers;

namespace CommunityKit.Media.Delivery;

/// <summary>
/// Serves the library. <c>/media/ID/NAME</c> stays the same for ever and is asked again each time; <c>/media/ID/VERSION/NAME</c> and
/// <c>/media/ID/VERSION/wWIDTH/NAME</c> name a content and are kept for ever.
/// </summary>
internal static class MediaDelivery
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string AskAgain = "public, no-cache";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/media").ExcludeFromDescription();
        group.MapMethods("{id:guid}/{name}", Methods, CurrentAsync);
        group.MapMethods("{id:guid}/{version:length(16)}/{name}", Methods, VersionAsync);
        group.MapMethods("{id:guid}/{version:length(16)}/w{width:int}/{name}", Methods, VariantAsync);
    }

    private static async Task<IResult> CurrentAsync(Guid id, HttpContext http, AssetReads reads, MediaFiles files, CancellationToken cancellationToken) =>
        await reads.FindAsync(id, cancellationToken) is { } asset ? Original(http, files, asset, AskAgain) : NotHere(http);

    private static async Task<IResult> VersionAsync(
        Guid id, string version, HttpContext http, AssetReads reads, MediaFiles files, CancellationToken cancellationToken) =>
        await reads.FindAsync(id, cancellationToken) is not { } asset ? NotHere(http)
        : asset.ContentVersion == version ? Original(http, files, asset, Forever)
        : Moved(http, asset.Shown().VersionPath);

    private static async Task<IResult> VariantAsync(
        Guid id,
        string version,
        int width,
        HttpContext http,
        AssetReads reads,
        MediaFiles files,
        VariantOrders orders,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (!MediaWidths.All.Contains(width) || await reads.FindAsync(id, cancellationToken) is not { } asset)
        {
            return NotHere(http);
        }

        if (asset.ContentVersion != version)
        {
            return Moved(http, asset.Shown().VariantPath(width));
        }

        http.Response.Headers.Vary = HeaderNames.Accept;
        if (!asset.HasVariants || VariantChoice.Of(asset, http.Request.GetTypedHeaders().Accept, width) is not { } variant)
        {
            return Original(http, files, asset, Forever);
        }

        var file = files.Variant(id, version, variant);
        if (File.Exists(file))
        {
            return Serve(http, file, variant.Format.ContentType(), $"{version}-{variant.Width}-{variant.Format}", Forever);
        }

        await orders.OrderAsync(new VariantTask(id, version, variant.Format, variant.Width), work, cancellationToken);
        return Original(http, files, asset, AskAgain);
    }

    private static IResult Original(HttpContext http, MediaFiles files, Asset asset, string caching) =>
        File.Exists(files.Original(asset)) ? Serve(http, files.Original(asset), asset.ContentType, asset.ContentVersion, caching) : NotHere(http);

    /// <summary>By content, whatever the address is called; nothing in it can act, and nobody may guess another type.</summary>
    private static IResult Serve(HttpContext http, string file, string contentType, string tag, string caching)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = caching;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(file, contentType, entityTag: new EntityTagHeaderValue($"\"{tag}\""), enableRangeProcessing: true);
    }

    private static IResult Moved(HttpContext http, string path)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Redirect(http.Request.PathBase + path);
    }

    private static IResult NotHere(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.NotFound();
    }
}
