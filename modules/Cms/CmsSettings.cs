using System.ComponentModel.DataAnnotations;
using CommunityKit.Cms.Translating;
using CommunityKit.Cms.Workflow;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Cms;

/// <summary>What the shop decides about its content. Section <c>communitykit.cms</c>.</summary>
public sealed class CmsSettings
{
    /// <summary>Names of content types that go live only when somebody else approved them, beside those that demand it themselves.</summary>
    [Choices(typeof(ReviewedTypeChoices))]
    public IReadOnlyList<string> ReviewedTypes { get; set; } = [];

    /// <summary>
    /// In which other languages a page is shown when it lacks the reader's: one language a line, such as <c>zh-TW = zh-CN, en</c>. The shop's
    /// own language stands behind every chain.
    /// </summary>
    [DataType(DataType.MultilineText), StringLength(1000), RegularExpression(FallbackChains.Pattern)]
    public string Fallbacks { get; set; } = "";
}
