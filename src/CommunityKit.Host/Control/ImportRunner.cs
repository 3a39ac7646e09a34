using CommunityKit.Imports;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Runtimes;

namespace CommunityKit.Host.Control;

/// <summary>Finds the importer of a tenant's modules for a file and runs it.</summary>
internal static class ImportRunner
{
    private const int HeadLength = 64 * 1024;

    public static async Task<ImportReport> RunAsync(
        TenantRuntime runtime, ImportFileRequest request, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(request.File))
        {
            throw new ProblemException(HostProblems.NoSuchFile(request.File));
        }

        await using var scope = runtime.Services.CreateAsyncScope();
        var importers = scope.ServiceProvider.GetServices<IImporter>().Where(importer => importer.Kind == request.Kind).ToList();
        await using var content = new FileStream(
            request.File, FileMode.Open, FileAccess.Read, FileShare.Read, 65536, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var head = new byte[HeadLength];
        var length = await content.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellationToken);
        content.Position = 0;
        var name = Path.GetFileName(request.File);
        foreach (var importer in importers)
        {
            var format = request.Format == "auto"
                ? importer.Detect(name, head.AsMemory(0, length))
                : importer.Formats.FirstOrDefault(f => f == request.Format);
            if (format is not null)
            {
                return await importer.RunAsync(new ImportRequest(content, name, format) { DryRun = request.DryRun }, progress, cancellationToken);
            }
        }

        var known = importers.SelectMany(importer => importer.Formats).ToList();
        throw new ProblemException(known.Count == 0
            ? HostProblems.NoImporter(request.Kind, runtime.TenantId)
            : HostProblems.UnknownFormat(name, request.Format, known));
    }
}
