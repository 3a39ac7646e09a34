namespace CommunityKit.Admin.Settings;

/// <summary>A change of settings.</summary>
/// <param name="At">UTC instant.</param>
/// <param name="By">Who saved.</param>
/// <param name="Fields">What changed; empty when that cannot be told.</param>
public sealed record ChangeEntry(DateTimeOffset At, string By, IReadOnlyList<ChangedField> Fields);
