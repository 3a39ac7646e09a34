using Markdig;

namespace CommunityKit.ContentImport.Html;

/// <summary>
/// Markdown of another system by way of HTML: such texts hold HTML between their Markdown, pictures that stand by themselves, and forms that
/// the shop's own Markdown does not have.
/// </summary>
internal static class MarkdownBody
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseDefinitionLists().UseFootnotes().Build();

    public static string ToHtml(string markdown) => Markdown.ToHtml(markdown, Pipeline);
}
