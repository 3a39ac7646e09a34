using CommunityKit.ContentImport.Foreign;
using CommunityKit.ContentImport.Html;
using CommunityKit.ContentImport.Html.Gutenberg;

namespace CommunityKit.ContentImport.Bodies;

/// <summary>Reads bodies for other modules.</summary>
public sealed class ForeignBodies : IForeignBodies
{
    public ForeignBody Read(string body, BodyFormat format, BodyOptions options)
    {
        var notes = new ReadingNotes();
        var writer = new BlockWriter(options);
        return new ForeignBody(writer.Write(Parts(body, format, notes))) { Notes = Notes(notes), RemotePictures = writer.RemotePictures };
    }

    public ForeignText ReadText(string body, BodyFormat format, BodyOptions options)
    {
        var notes = new ReadingNotes();
        var writer = new BlockWriter(options);
        return new ForeignText(writer.WriteText(Parts(body, format, notes))) { Notes = Notes(notes), RemotePictures = writer.RemotePictures };
    }

    public string Words(string line) => string.Join(' ', HtmlBody.Words(line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IReadOnlyList<BodyPart> Parts(string body, BodyFormat format, ReadingNotes notes)
    {
        var html = new HtmlBody(notes);
        return format switch
        {
            BodyFormat.WordPress => new WordPressBody(html, notes).Read(body, row: 0),
            BodyFormat.Markdown => html.Read(MarkdownBody.ToHtml(body), row: 0),
            _ => html.Read(body, row: 0),
        };
    }

    private static IReadOnlyList<BodyNote> Notes(ReadingNotes notes) => [.. notes.Problems.Select(problem => new BodyNote(problem.Code, problem.Message)).Distinct()];
}
