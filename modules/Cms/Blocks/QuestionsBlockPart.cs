using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Blocks;

/// <summary>Questions with their answers, for readers and for search engines.</summary>
[SharedPart]
public sealed class QuestionsBlockPart(PageUrls urls) : IBlock<QuestionsSettings>
{
    public ValueTask<SlotResult> RenderAsync(QuestionsSettings settings, CancellationToken cancellationToken)
    {
        var items = settings.Questions
            .Select(row => (row.Question, Answer: MarkdownText.Render(row.Answer, urls.Root, firstHeading: 3)))
            .Where(row => !string.IsNullOrWhiteSpace(row.Question) && row.Answer is not null)
            .Select(row => (row.Question, row.Answer!))
            .ToList();
        return new(items.Count == 0
            ? SlotResult.Nothing
            : SlotResult.View(CmsViews.QuestionsBlock, new QuestionsBlock(settings.Title, items, StructuredData.Questions(settings.Questions))));
    }
}
