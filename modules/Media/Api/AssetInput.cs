namespace CommunityKit.Media.Api;

/// <summary>What may be changed about an asset. What is left out stays.</summary>
internal sealed record AssetInput
{
    public string? Name { get; init; }

    public LocalizedText? Alt { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The folder; the empty id for the top.</summary>
    public Guid? FolderId { get; init; }

    /// <summary>The picture that stands for a video; the empty id for none.</summary>
    public Guid? PosterId { get; init; }

    public int? FocusX { get; init; }

    public int? FocusY { get; init; }

    /// <summary>Version that the change is based on; null for any.</summary>
    public long? Version { get; init; }
}
