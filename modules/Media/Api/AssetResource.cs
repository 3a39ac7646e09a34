using CommunityKit.Media.Assets;
using CommunityKit.Media.Uses;

namespace CommunityKit.Media.Api;

/// <summary>An asset for programs.</summary>
internal sealed record AssetResource
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    public required long Bytes { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required LocalizedText Alt { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public Guid? FolderId { get; init; }

    public Guid? PosterId { get; init; }

    public required int FocusX { get; init; }

    public required int FocusY { get; init; }

    /// <summary>Address below the shop's root that stays when the content is replaced.</summary>
    public required string Path { get; init; }

    /// <summary>Address of a small variant, or of the original.</summary>
    public required string Thumbnail { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required long Version { get; init; }

    /// <summary>Where it is used; left out of lists.</summary>
    public IReadOnlyList<MediaUse>? Uses { get; init; }

    public static AssetResource Of(Asset asset, IReadOnlyList<string> tags)
    {
        var shown = asset.Shown();
        return new AssetResource
        {
            Id = asset.Id,
            Kind = asset.Kind.ToString(),
            Name = asset.Name,
            ContentType = asset.ContentType,
            Bytes = asset.Bytes,
            Width = asset.Width,
            Height = asset.Height,
            Alt = asset.Alt,
            Tags = tags,
            FolderId = asset.FolderId,
            PosterId = asset.PosterId,
            FocusX = asset.FocusX,
            FocusY = asset.FocusY,
            Path = shown.Path,
            Thumbnail = shown.VariantPath(320),
            CreatedAt = asset.CreatedAt,
            Version = asset.Version,
        };
    }
}
