using CommunityKit.Files;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Catalog.Admin;

/// <summary>A picture in the form of a product.</summary>
public sealed class ImageRow
{
    [Field(Hidden = true)]
    public string? Id { get; set; }

    [ImagePath]
    public string? File { get; set; }

    public LocalizedText Alt { get; set; } = LocalizedText.Empty;

    /// <summary>Address at another site, while the picture is still to be fetched.</summary>
    [Field(ReadOnly = true)]
    public string? Source { get; set; }
}
