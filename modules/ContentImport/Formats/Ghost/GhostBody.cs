using System.Text.Json;
using CommunityKit.ContentImport.Foreign;
using CommunityKit.ContentImport.Html;

namespace CommunityKit.ContentImport.Formats.Ghost;

/// <summary>The body of a Ghost post, in whichever form the export has it.</summary>
internal static class GhostBody
{
    /// <summary>Stands in exports for the address of the site.</summary>
    private const string SiteMark = "__GHOST_URL__";

    public static IReadOnlyList<BodyPart> Read(JsonElement post, long row, ReadingNotes notes)
    {
        var html = post.Text("html");
        if (html.Length == 0 && post.Text("lexical") is { Length: > 0 } tree)
        {
            var lexical = new Lexical();
            html = lexical.ToHtml(tree) ?? "";
            if (lexical.Unknown.Count > 0)
            {
                notes.Warn(row, "cards-left-out", $"\"{post.Text("title")}\" has cards of which only the words were taken: {string.Join(", ", lexical.Unknown)}.");
            }
        }

        if (html.Length == 0 && (post.Text("lexical") + post.Text("mobiledoc")).Length > 0)
        {
            notes.Warn(row, "body-without-html", $"\"{post.Text("title")}\" has a body that only Ghost's old editor can read. Open and save the post in Ghost, and export again.");
        }

        return new HtmlBody(notes).Read(Local(html), row);
    }

    public static string Local(string text) => text.Replace(SiteMark, "", StringComparison.Ordinal);
}
