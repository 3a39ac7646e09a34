namespace CommunityKit.Cms.Types;

/// <summary>A content type made in the admin.</summary>
public sealed class StoredType
{
    public required string Name { get; set; }

    /// <summary>The type as JSON.</summary>
    public required string Definition { get; set; }

    public long Version { get; set; }
}
