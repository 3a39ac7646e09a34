namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of a picture.</summary>
/// <param name="Url">Address of the picture.</param>
/// <param name="Alt">What it shows, for who cannot see it; empty for decoration.</param>
/// <param name="Caption">Line below it; empty for none.</param>
/// <param name="LinkUrl">Where it leads; null for nowhere.</param>
public sealed record PictureBlock(string Url, string Alt, string Caption, string? LinkUrl);
