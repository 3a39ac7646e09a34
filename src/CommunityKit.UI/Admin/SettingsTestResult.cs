namespace CommunityKit.UI.Admin;

/// <summary>Outcome of a settings test.</summary>
/// <param name="Succeeded">True if the settings work.</param>
/// <param name="Message">What happened, in the user's language; no secrets.</param>
public sealed record SettingsTestResult(bool Succeeded, string Message);
