namespace CommunityKit.UI.Blocks;

/// <summary>Declares a block for editors.</summary>
/// <param name="Name">Wire name of the block.</param>
/// <param name="SettingsType">What the editor fills in.</param>
/// <param name="BlockType">A class that implements <see cref="IBlock{TSettings}"/>.</param>
/// <param name="LabelKey">Key of the name shown to editors, in the module's texts.</param>
/// <param name="Icon">Name of an icon.</param>
public sealed record BlockDeclaration(string Name, Type SettingsType, Type BlockType, string LabelKey, string Icon)
{
    /// <summary>Key of further words by which editors find it; null for none.</summary>
    public string? WordsKey { get; init; }

    /// <summary>Says in a few words what the editor filled in; null for the first text of the settings.</summary>
    public Func<object, string?>? Summary { get; init; }
}
