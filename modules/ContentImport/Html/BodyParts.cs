using CommunityKit.ContentImport.Foreign;

namespace CommunityKit.ContentImport.Html;

/// <summary>Keeps texts that follow each other in one block: editors read on without a break.</summary>
internal static class BodyParts
{
    /// <summary>The limit of a text block.</summary>
    private const int MaxLength = 50_000;

    public static void Append(List<BodyPart> blocks, IEnumerable<BodyPart> more)
    {
        foreach (var block in more)
        {
            if (block is TextPart text && blocks is [.., TextPart last] && last.Markdown.Length + text.Markdown.Length < MaxLength)
            {
                blocks[^1] = new TextPart(last.Markdown + "\n\n" + text.Markdown);
            }
            else
            {
                blocks.Add(block);
            }
        }
    }
}
