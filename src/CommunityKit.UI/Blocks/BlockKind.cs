using System.Text.Json;
using CommunityKit.Modules;
using CommunityKit.Texts;

namespace CommunityKit.UI.Blocks;

/// <summary>
/// A declared block as editors need it: what it is called, and its settings as typed object and as JSON. Only the kit derives from it.
/// Thread-safe.
/// </summary>
public abstract class BlockKind
{
    private const int MaxSummary = 80;

    internal BlockKind(Declared<BlockDeclaration> declared)
    {
        Module = declared.Module;
        Declaration = declared.Value;
    }

    /// <summary>The module that brings it; its texts name the block and its fields.</summary>
    public ModuleIdentity Module { get; }

    /// <summary>What was declared.</summary>
    public BlockDeclaration Declaration { get; }

    /// <summary>Wire name.</summary>
    public string Name => Declaration.Name;

    /// <summary>True when other blocks may be put into it.</summary>
    public abstract bool HoldsBlocks { get; }

    /// <summary>Settings with their defaults.</summary>
    public abstract object New();

    /// <summary>Settings from their JSON; defaults for none.</summary>
    /// <param name="settings">As stored.</param>
    /// <exception cref="JsonException">The JSON does not fit the settings.</exception>
    public abstract object Read(JsonElement settings);

    /// <summary>Settings as JSON.</summary>
    /// <param name="settings">An object that <see cref="New"/> or <see cref="Read"/> made.</param>
    public abstract JsonElement Write(object settings);

    /// <summary>A few words about what was filled in; empty when there is nothing to say.</summary>
    /// <param name="settings">An object that <see cref="New"/> or <see cref="Read"/> made.</param>
    public string Summary(object settings)
    {
        var said = Declaration.Summary is { } summary ? summary(settings) : FirstText(settings);
        var line = string.Join(' ', (said ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxSummary ? line : line[..(char.IsHighSurrogate(line[MaxSummary - 1]) ? MaxSummary - 1 : MaxSummary)] + "…";
    }

    private static string? FirstText(object settings) => settings.GetType().GetProperties()
        .Select(property => property.GetValue(settings) switch { string text => text, LocalizedText text => text.For(), _ => null })
        .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
}
