using CommunityKit.Admin.Frame;

namespace CommunityKit.Admin.Palette;

/// <summary>A place that the palette knows without asking any module.</summary>
/// <param name="Words">Texts that name it.</param>
/// <param name="TitleKey">Key of its name.</param>
/// <param name="Detail">What it is, in the reader's language.</param>
/// <param name="Path">Path below the tenant's root.</param>
/// <param name="Icon">Name of an icon.</param>
/// <param name="Permission">Permission without which it is not offered.</param>
public sealed record PaletteEntry(ModuleWords Words, string TitleKey, string Detail, string Path, string Icon, string Permission)
{
    /// <summary>Key of further words that find it.</summary>
    public string? KeywordsKey { get; init; }
}
