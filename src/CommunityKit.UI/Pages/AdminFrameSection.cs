namespace CommunityKit.UI.Pages;

/// <summary>A section of the admin's side navigation.</summary>
/// <param name="Label">Name in the reader's language.</param>
/// <param name="Links">The links, in order.</param>
public sealed record AdminFrameSection(string Label, IReadOnlyList<FrameLink> Links);
