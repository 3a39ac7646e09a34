namespace CommunityKit.Media.Uses;

/// <summary>A thing that shows assets.</summary>
/// <param name="Owner">Stable key: the module and the thing, for example <c>cms.page:0199…</c>; at most 200 characters.</param>
/// <param name="Label">Its name for people; at most 200 characters are kept.</param>
/// <param name="Path">Path below the tenant's root where staff edit it; null without one.</param>
public sealed record MediaUse(string Owner, string Label, string? Path);
