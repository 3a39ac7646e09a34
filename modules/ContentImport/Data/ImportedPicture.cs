namespace CommunityKit.ContentImport.Data;

/// <summary>A picture that an import put into the library.</summary>
public sealed class ImportedPicture
{
    /// <summary>SHA-256 of the file as it came.</summary>
    public required string Hash { get; set; }

    public Guid AssetId { get; set; }
}
