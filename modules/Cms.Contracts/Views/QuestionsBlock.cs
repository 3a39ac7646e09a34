using Microsoft.AspNetCore.Html;

namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of questions with their answers.</summary>
/// <param name="Title">Heading; empty for none.</param>
/// <param name="Items">Question as plain text and answer as safe HTML, at least one.</param>
/// <param name="StructuredData">For search engines: JSON-LD.</param>
public sealed record QuestionsBlock(string Title, IReadOnlyList<(string Question, IHtmlContent Answer)> Items, IHtmlContent StructuredData);
