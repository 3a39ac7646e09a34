namespace CommunityKit.ContentImport.Bodies;

/// <summary>Cuts long texts between paragraphs.</summary>
internal static class MarkdownPieces
{
    public static IEnumerable<string> Of(string markdown, int longest)
    {
        while (markdown.Length > longest)
        {
            var end = markdown.LastIndexOf("\n\n", longest - 1, longest, StringComparison.Ordinal);
            end = end > 0 ? end : markdown.LastIndexOf(' ', longest - 1);
            end = end > 0 ? end : longest - (char.IsHighSurrogate(markdown[longest - 1]) ? 1 : 0);
            yield return markdown[..end];
            markdown = markdown[end..].TrimStart();
        }

        if (markdown.Length > 0)
        {
            yield return markdown;
        }
    }
}
