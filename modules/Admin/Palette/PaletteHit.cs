namespace CommunityKit.Admin.Palette;

/// <summary>Something that the palette offers.</summary>
/// <param name="Title">Name in the reader's language.</param>
/// <param name="Detail">What it is, in few words.</param>
/// <param name="Url">Address, with the tenant's prefix.</param>
/// <param name="Icon">Name of an icon.</param>
public sealed record PaletteHit(string Title, string Detail, string Url, string Icon);
