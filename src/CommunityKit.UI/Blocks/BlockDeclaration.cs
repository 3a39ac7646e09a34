namespace CommunityKit.UI.Blocks;

/// <summary>Declares a block for editors.</summary>
/// <param name="Name">Wire name of the block.</param>
/// <param name="SettingsType">What the editor fills in.</param>
/// <param name="BlockType">A class that implements <see cref="IBlock{TSettings}"/>.</param>
/// <param name="LabelKey">Key of the name shown to editors, in the module's texts.</param>
/// <param name="Icon">Name of an icon.</param>
public sealed record BlockDeclaration(string Name, Type SettingsType, Type BlockType, string LabelKey, string Icon);
