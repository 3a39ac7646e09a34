namespace CommunityKit.Admin.Palette;

/// <summary>The palette as a page.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Hits">What was found.</param>
public sealed record FindPage(string Query, IReadOnlyList<PaletteHit> Hits);
