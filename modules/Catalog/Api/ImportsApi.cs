using CommunityKit.Imports;
using CommunityKit.Catalog.Imports;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Catalog.Api;

/// <summary>Imports for programs: <c>/api/v1/catalog/imports</c> takes the file itself as its body. One per request.</summary>
public sealed class ImportsApi(IEnumerable<IImporter> importers)
{
    private const int HeadLength = 64 * 1024;

    public async Task<IResult> PostAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        await http.Request.Body.CopyToAsync(file, cancellationToken);
        file.Position = 0;
        var head = new byte[HeadLength];
        var length = await file.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellationToken);
        file.Position = 0;
        var importer = importers.OfType<ProductImporter>().Single();
        if (importer.Detect("body", head.AsMemory(0, length)) is not { } format)
        {
            return ApiAnswers.BadQuery("body", $"The body is none of the files that can be imported: {string.Join(", ", importer.Formats)}.");
        }

        var request = new ImportRequest(file, "body", format) { DryRun = http.Request.Query["dryRun"] == "true" };
        var report = await importer.RunAsync(request, new Progress<ImportProgress>(), cancellationToken);
        return Results.Json(
            report, ApiJson.Default.ImportReport, statusCode: report.Refused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
