namespace CommunityKit.Admin.Frame;

/// <summary>A page that the user may not see.</summary>
/// <param name="Label">What the user would have to be allowed to do, in the reader's language.</param>
public sealed record MissingPermission(string Label);
