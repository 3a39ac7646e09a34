namespace CommunityKit.Admin.Settings;

/// <summary>A value that changed.</summary>
/// <param name="Label">Label of the field.</param>
/// <param name="Before">As words; empty when there was nothing, and for secrets.</param>
/// <param name="After">As words.</param>
public sealed record ChangedField(string Label, string Before, string After);
