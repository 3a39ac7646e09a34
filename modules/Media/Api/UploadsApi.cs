using System.Security.Claims;
using CommunityKit.Media.Assets;
using CommunityKit.Media.Data;
using CommunityKit.Media.Uploads;

namespace CommunityKit.Media.Api;

/// <summary>Files in pieces. One per request.</summary>
internal sealed class UploadsApi(PendingUploads uploads, AddAsset add, ReplaceContent replace, AssetReads reads, ISettings<MediaSettings> settings)
{
    public async Task<IResult> StartAsync(UploadInput input, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (input.Replaces is { } id && await reads.FindAsync(id, cancellationToken) is null)
        {
            return ApiProblems.Missing;
        }

        try
        {
            // Told before a large file is sent for nothing; what counts is the room when it has come.
            var quota = settings.Current.QuotaMegabytes * 1024L * 1024;
            if (input.Replaces is null && await reads.UsedBytesAsync(cancellationToken) + input.Length > quota)
            {
                throw Room.Full(quota);
            }

            var upload = new PendingUpload(FactRules.Name(input.Name), input.Length, input.FolderId, input.Replaces, user.FindFirstValue(UserClaims.Name) ?? "");
            return Answer(uploads.Start(upload), upload, 0, asset: null, twin: null, StatusCodes.Status201Created);
        }
        catch (MediaRefusedException refused)
        {
            return ApiProblems.Of(refused);
        }
    }

    public async Task<IResult> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (uploads.Find(id) is not var (upload, offset))
        {
            return ApiProblems.Missing;
        }

        var asset = upload.AssetId is { } done ? await reads.FindAsync(done, cancellationToken) : null;
        return Answer(id, upload, offset, asset, twin: null);
    }

    public async Task<IResult> AppendAsync(Guid id, long offset, Stream piece, CancellationToken cancellationToken)
    {
        if (uploads.Find(id) is not var (upload, _))
        {
            return ApiProblems.Missing;
        }

        if (upload.AssetId is not null)
        {
            return await GetAsync(id, cancellationToken);
        }

        if (await uploads.AppendAsync(id, upload.Length, offset, piece, cancellationToken) is not { } arrived)
        {
            return ApiProblems.Conflict("Another offset", "The piece does not begin where the file ends, or another one is being sent. Ask how much has arrived and go on there.");
        }

        return arrived < upload.Length ? Answer(id, upload, arrived, asset: null, twin: null) : await FinishAsync(id, upload, cancellationToken);
    }

    private async Task<IResult> FinishAsync(Guid id, PendingUpload upload, CancellationToken cancellationToken)
    {
        try
        {
            var file = uploads.TakeFile(id);
            var asset = upload.Replaces is { } replaced
                ? await replace.RunAsync(replaced, file, cancellationToken)
                : await add.RunAsync(Guid.CreateVersion7(), file, upload.Name, new AssetFacts { FolderId = upload.FolderId }, upload.By, cancellationToken);
            uploads.Finish(id, upload, asset.Id);
            return Answer(id, upload, upload.Length, asset, await reads.TwinAsync(asset.Hash, asset.Id, cancellationToken));
        }
        catch (MediaRefusedException refused)
        {
            uploads.Drop(id);
            return ApiProblems.Of(refused);
        }
    }

    private static IResult Answer(Guid id, PendingUpload upload, long offset, Asset? asset, Asset? twin, int status = StatusCodes.Status200OK) => Results.Json(
        new UploadResource(id, offset, upload.Length, PendingUploads.PieceBytes, asset is null ? null : AssetResource.Of(asset, []), twin?.Id),
        ApiJson.Default.UploadResource,
        statusCode: status);
}
