namespace CommunityKit.Media.Uses;

/// <summary>A thing shows an asset.</summary>
internal sealed class RecordedUse
{
    public Guid AssetId { get; init; }

    public required string Owner { get; init; }

    public required string Label { get; init; }

    public string? Path { get; init; }
}
