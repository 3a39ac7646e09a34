namespace CommunityKit.UI.Admin;

/// <summary>Declares a test for a settings section.</summary>
/// <param name="Section">Key of the section.</param>
/// <param name="TestType">A class that implements <see cref="ISettingsTest"/>.</param>
/// <param name="LabelKey">Key of the button's label in the module's texts.</param>
/// <param name="InputKey">Key of the label of the one thing the test asks for; null when it asks for nothing.</param>
public sealed record SettingsTestDeclaration(string Section, Type TestType, string LabelKey, string? InputKey);
