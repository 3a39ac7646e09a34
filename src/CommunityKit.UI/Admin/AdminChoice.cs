namespace CommunityKit.UI.Admin;

/// <summary>One choice of a filter or a select field.</summary>
/// <param name="Value">Stored value.</param>
/// <param name="Label">Shown text, or its key.</param>
/// <param name="IsKey">True when <paramref name="Label"/> is a key of the module's texts.</param>
public sealed record AdminChoice(string Value, string Label, bool IsKey = false);
