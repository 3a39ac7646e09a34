namespace CommunityKit.Settings;

/// <summary>A declared settings section; the admin makes a form of it.</summary>
/// <param name="Section">Key of the section.</param>
/// <param name="Type">The settings class.</param>
public sealed record SettingsDeclaration(string Section, Type Type);
