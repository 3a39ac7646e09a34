namespace CommunityKit.ContentImport.Foreign;

/// <summary>A picture that stands by itself.</summary>
/// <param name="Url">Its address as the file says it: absolute, or relative to the old site or to the file.</param>
/// <param name="Alt">What it shows, for who cannot see it.</param>
/// <param name="Caption">Line below it; plain text.</param>
internal sealed record PicturePart(string Url, string Alt, string Caption) : BodyPart;
