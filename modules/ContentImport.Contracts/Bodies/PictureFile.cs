namespace CommunityKit.ContentImport.Bodies;

/// <summary>A picture that the shop has.</summary>
/// <param name="Path">What picture fields and blocks hold: a path of the file store or an address of the media library.</param>
/// <param name="Url">Its address for texts, from the shop's root.</param>
public sealed record PictureFile(string Path, string Url);
