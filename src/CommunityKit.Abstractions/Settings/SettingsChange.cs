namespace CommunityKit.Settings;

/// <summary>A saved state of a settings section.</summary>
/// <param name="Section">Key of the section.</param>
/// <param name="Version">Number of the state; grows by one with each save.</param>
/// <param name="Json">
/// The values after the change. A secret that is set reads <see cref="KeptSecret"/>, or <see cref="ChangedSecret"/> if this change set it.
/// </param>
/// <param name="ChangedBy">Who saved it.</param>
/// <param name="ChangedAt">UTC instant.</param>
public sealed record SettingsChange(string Section, long Version, string Json, string ChangedBy, DateTimeOffset ChangedAt)
{
    /// <summary>Stands for a secret that is as it was before.</summary>
    public const string KeptSecret = "***";

    /// <summary>Stands for a secret that got another value.</summary>
    public const string ChangedSecret = "*** (changed)";
}
