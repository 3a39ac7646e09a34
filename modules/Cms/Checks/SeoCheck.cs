using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Checks;

/// <summary>What search engines and share cards show of a page: cut off when it is too long, guessed when it is missing.</summary>
public sealed class SeoCheck : IContentCheck
{
    /// <summary>What fits a line of results, in the width of a Latin letter; a Chinese character takes two.</summary>
    public const int TitleWidth = 65;

    /// <summary>What fits the two lines below.</summary>
    public const int SummaryWidth = 170;

    private const char FirstWide = '\u1100';

    public ValueTask<IReadOnlyList<ContentFinding>> CheckAsync(CheckedContent content, CancellationToken cancellationToken) => new([.. Check(content)]);

    /// <summary>How wide a text is, in Latin letters.</summary>
    internal static int WidthOf(string text) => text.EnumerateRunes().Sum(rune => rune.Value >= FirstWide ? 2 : 1);

    private static IEnumerable<ContentFinding> Check(CheckedContent content)
    {
        var document = content.Document;
        if (!content.Type.HasPage || document.Flag(CommonFields.Unlisted))
        {
            yield break;
        }

        var hasOwnTitle = document.Text(CommonFields.SeoTitle).Length > 0;
        if (WidthOf(document.Text(hasOwnTitle ? CommonFields.SeoTitle : CommonFields.Title)) > TitleWidth)
        {
            yield return new(FindingSeverity.Warning, hasOwnTitle ? "check.seoTitleLong" : "check.seoTitleMissing") { Field = CommonFields.SeoTitle };
        }

        var summary = document.Text(CommonFields.Summary);
        if (summary.Length == 0 || WidthOf(summary) > SummaryWidth)
        {
            yield return new(FindingSeverity.Warning, summary.Length == 0 ? "check.summaryMissing" : "check.summaryLong") { Field = CommonFields.Summary };
        }
    }
}
