using CommunityKit.Http;

namespace CommunityKit.Media.Api;

/// <summary>The addresses for programs.</summary>
internal static class MediaApi
{
    public const string Root = "/api/v1/media";
    private const string One = "/assets/{id:guid}";
    private const string Upload = "/uploads/{id:guid}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Root).RequirePermission(MediaPermissions.Manage).WithTags("Media");
        Assets(group);
        Uploads(group);
    }

    private static void Assets(RouteGroupBuilder group)
    {
        group.MapGet("/assets", ([AsParameters] AssetListQuery query, AssetsApi api, CancellationToken ct) => api.ListAsync(query, ct))
            .WithName("listMediaAssets").WithSummary("The library, newest first")
            .Produces<AssetItems>().ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet(One, (Guid id, AssetsApi api, CancellationToken ct) => api.GetAsync(id, ct))
            .WithName("getMediaAsset").WithSummary("An asset, with where it is used").Produces<AssetResource>().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPut(One, (Guid id, AssetInput input, AssetsApi api, CancellationToken ct) => api.SaveAsync(id, input, ct)).Idempotent()
            .WithName("saveMediaAsset").WithSummary("Changes name, alternative text, tags, folder, focus and poster")
            .Accepts<AssetInput>("application/json").Produces<AssetResource>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapDelete(One, (Guid id, AssetsApi api, CancellationToken ct) => api.DeleteAsync(id, ct)).Idempotent()
            .WithName("deleteMediaAsset").WithSummary("Deletes an asset that nothing shows")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/folders", (AssetsApi api, CancellationToken ct) => api.FoldersAsync(ct))
            .WithName("listMediaFolders").WithSummary("All folders").Produces<IReadOnlyList<FolderResource>>();
        group.MapPost("/folders", (FolderInput input, AssetsApi api, CancellationToken ct) => api.MakeFolderAsync(input, ct)).Idempotent()
            .WithName("makeMediaFolder").WithSummary("Makes a folder")
            .Accepts<FolderInput>("application/json").Produces<FolderResource>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The offset makes sending a piece again harmless, so a piece takes no idempotency key.</summary>
    private static void Uploads(RouteGroupBuilder group)
    {
        group.MapPost("/uploads", (UploadInput input, HttpContext http, UploadsApi api, CancellationToken ct) => api.StartAsync(input, http.User, ct)).Idempotent()
            .WithName("startMediaUpload").WithSummary("Begins a file that comes in pieces; with 'replaces' it becomes the content of an asset")
            .Accepts<UploadInput>("application/json").Produces<UploadResource>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapGet(Upload, (Guid id, UploadsApi api, CancellationToken ct) => api.GetAsync(id, ct))
            .WithName("getMediaUpload").WithSummary("How much has arrived").Produces<UploadResource>().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPut(Upload + "/content", (Guid id, long offset, HttpContext http, UploadsApi api, CancellationToken ct) => api.AppendAsync(id, offset, http.Request.Body, ct))
            .WithName("sendMediaPiece").WithSummary("Sends the bytes from an offset on, at most 4 MB; the last piece puts the file into the library")
            .Accepts<byte[]>("application/octet-stream").Produces<UploadResource>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }
}
