using Microsoft.AspNetCore.Html;

namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of a text block.</summary>
/// <param name="Html">The text as safe HTML, headings from the second level on.</param>
public sealed record TextBlock(IHtmlContent Html);
