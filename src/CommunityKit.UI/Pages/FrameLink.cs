namespace CommunityKit.UI.Pages;

/// <summary>A link of a page frame, ready to show.</summary>
/// <param name="Label">Text in the reader's language.</param>
/// <param name="Url">Address, with the tenant's prefix.</param>
/// <param name="Icon">Name of an icon, or null.</param>
/// <param name="IsCurrent">True when the request is for this page or one below it.</param>
public sealed record FrameLink(string Label, string Url, string? Icon, bool IsCurrent);
