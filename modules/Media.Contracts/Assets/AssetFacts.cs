using CommunityKit.Texts;

namespace CommunityKit.Media.Assets;

/// <summary>What people say about an asset. Immutable.</summary>
public sealed record AssetFacts
{
    /// <summary>What it shows; at most 500 characters per language.</summary>
    public LocalizedText Alt { get; init; } = LocalizedText.Empty;

    /// <summary>Words to find it by; at most 20 of 40 characters.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The folder it lies in; null for the top.</summary>
    public Guid? FolderId { get; init; }

    /// <summary>Percent from the left of what has to stay visible, 0 to 100.</summary>
    public int FocusX { get; init; } = 50;

    /// <summary>Percent from the top, 0 to 100.</summary>
    public int FocusY { get; init; } = 50;
}
