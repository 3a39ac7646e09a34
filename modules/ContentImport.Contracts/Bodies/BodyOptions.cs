namespace CommunityKit.ContentImport.Bodies;

/// <summary>How a body is turned into content.</summary>
public sealed record BodyOptions
{
    /// <summary>What ids of blocks begin with: <c>b</c> gives <c>b1</c>, <c>b2</c> … A document of several bodies needs one for each.</summary>
    public string IdPrefix { get; init; } = "b";

    /// <summary>
    /// The shop's copy of a picture by its address as the body writes it; null for one that the shop does not have: it becomes a link to where
    /// it is, since pages show pictures of the shop only. Must be quick and fetch nothing.
    /// </summary>
    public Func<string, PictureFile?> PictureOf { get; init; } = static _ => null;

    /// <summary>
    /// Address of the old site, when it is known. Links to its pages become paths of the shop; relative addresses of pictures are told in full.
    /// </summary>
    public Uri? Site { get; init; }
}
