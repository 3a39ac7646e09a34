namespace CommunityKit.UI.Pages;

/// <summary>What slots of a frame are told.</summary>
/// <param name="Path">Path of the page below the tenant's root.</param>
public sealed record FrameContext(string Path);
