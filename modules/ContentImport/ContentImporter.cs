using System.Globalization;
using CommunityKit.ContentImport.Files;
using CommunityKit.ContentImport.Foreign;
using CommunityKit.ContentImport.Formats;
using CommunityKit.ContentImport.Formats.FrontMatter;
using CommunityKit.ContentImport.Formats.Ghost;
using CommunityKit.ContentImport.Formats.Wordpress;
using CommunityKit.ContentImport.Moving;
using CommunityKit.Imports;

namespace CommunityKit.ContentImport;

/// <summary>
/// Imports pages and articles from the export of another system, or from a zip of it with its pictures beside it. Nothing is fetched: pictures
/// that are not in the zip become links.
/// </summary>
public sealed class ContentImporter(MovingIn moving) : IImporter
{
    private static readonly IForeignFormat[] Known = [new WxrFormat(), new GhostFormat(), new MarkdownFormat()];

    public string Kind => "content";

    public IReadOnlyList<string> Formats { get; } = [.. Known.Select(format => format.Name)];

    public string? Detect(string fileName, ReadOnlyMemory<byte> head) => ZippedFiles.IsZip(head.Span)
        ? Array.Find(Known, format => !ZippedFiles.NamesIn(head.Span).Any(name => name.EndsWith("recipe.json", StringComparison.OrdinalIgnoreCase)) && ZippedFiles.NamesIn(head.Span).Any(name => format.FitsName(name)))?.Name
        : Array.Find(Known, format => format.Fits(fileName, head.Span))?.Name;

    public async Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        // Reports are in English whatever the language around is; the change ends with this method.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var format = Array.Find(Known, format => format.Name == request.Format) ?? Known[0];
        var notes = new ReadingNotes();
        var run = new Run(format.Name, notes, request.DryRun, progress);
        try
        {
            await using var files = await ImportFiles.OpenAsync(request.Content, request.FileName, format, cancellationToken);
            await moving.RunAsync(run, format, files, cancellationToken);
        }
        catch (UnreadableFileException flaw) when (run.Done == 0)
        {
            notes.LeaveOut(flaw.Row, flaw.Code, flaw.Message);
            return run.Report() with { Refused = true };
        }

        return run.Report();
    }
}
