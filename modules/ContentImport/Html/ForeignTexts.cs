using CommunityKit.ContentImport.Foreign;

namespace CommunityKit.ContentImport.Html;

/// <summary>Keeps texts that follow each other in one block: editors read on without a break.</summary>
internal static class ForeignTexts
{
    /// <summary>The limit of a text block.</summary>
    private const int MaxLength = 50_000;

    public static void Append(List<ForeignBlock> blocks, IEnumerable<ForeignBlock> more)
    {
        foreach (var block in more)
        {
            if (block is ForeignText text && blocks is [.., ForeignText last] && last.Markdown.Length + text.Markdown.Length < MaxLength)
            {
                blocks[^1] = new ForeignText(last.Markdown + "\n\n" + text.Markdown);
            }
            else
            {
                blocks.Add(block);
            }
        }
    }
}
