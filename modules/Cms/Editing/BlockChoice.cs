namespace CommunityKit.Cms.Editing;

/// <summary>A kind of block that can be placed.</summary>
/// <param name="Name">Wire name.</param>
/// <param name="Label">Name in the reader's language.</param>
/// <param name="ModuleName">Name of the module that brings it; empty for the CMS itself.</param>
/// <param name="Icon">Name of an icon.</param>
/// <param name="Words">Words by which it is found.</param>
public sealed record BlockChoice(string Name, string Label, string ModuleName, string Icon, string Words);
