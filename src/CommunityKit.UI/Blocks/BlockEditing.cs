namespace CommunityKit.UI.Blocks;

/// <summary>What helps editors to find a block and to recognise it. Immutable.</summary>
/// <typeparam name="TSettings">What the editor fills in.</typeparam>
public sealed record BlockEditing<TSettings>
    where TSettings : class, new()
{
    /// <summary>Key of further words by which editors find it: other names, pinyin. Null for none.</summary>
    public string? WordsKey { get; init; }

    /// <summary>Says in a few words what the editor filled in, for the collapsed row; null for the first text of the settings.</summary>
    public Func<TSettings, string?>? Summary { get; init; }
}
