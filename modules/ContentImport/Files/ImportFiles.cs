using CommunityKit.ContentImport.Formats;

namespace CommunityKit.ContentImport.Files;

/// <summary>Opens what was given: one export, or a zip.</summary>
internal static class ImportFiles
{
    public static async Task<IImportFiles> OpenAsync(Stream content, string fileName, IForeignFormat format, CancellationToken cancellationToken)
    {
        var head = new byte[4];
        content.Position = 0;
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        content.Position = 0;
        return ZippedFiles.IsZip(head.AsSpan(0, length)) ? ZippedFiles.Open(content, format) : new SingleFile(content, fileName);
    }
}
