using CommunityKit.Cms.Types;
using Microsoft.AspNetCore.Html;

namespace CommunityKit.Cms.Views;

/// <summary>The value of a field, ready to show.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Label">Label in the reader's language.</param>
/// <param name="Html">The value as safe HTML.</param>
public sealed record ContentValue(string Name, ContentFieldKind Kind, string Label, IHtmlContent Html);
