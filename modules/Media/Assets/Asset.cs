namespace CommunityKit.Media.Assets;

/// <summary>An asset as it is stored.</summary>
internal sealed class Asset
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public AssetKind Kind { get; init; }

    public required string Name { get; set; }

    public required string Slug { get; init; }

    public string ContentType { get; private set; } = "";

    /// <summary>Extension of the stored original, with its dot.</summary>
    public string Extension { get; private set; } = "";

    /// <summary>Beginning of <see cref="Hash"/>: stands in addresses.</summary>
    public string ContentVersion { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public long Bytes { get; private set; }

    public int Width { get; private set; }

    public int Height { get; private set; }

    public bool IsAnimated { get; private set; }

    /// <summary>True once rendering failed for good; the original is served then.</summary>
    public bool IsDamaged { get; set; }

    public Guid? FolderId { get; private set; }

    public Guid? PosterId { get; set; }

    public LocalizedText Alt { get; private set; } = LocalizedText.Empty;

    public int FocusX { get; private set; } = 50;

    public int FocusY { get; private set; } = 50;

    public string SearchText { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset? ReplacedAt { get; set; }

    public long Version { get; private set; }

    /// <summary>Still pictures have variants: rendering an animation would stop it.</summary>
    public bool HasVariants => Kind == AssetKind.Picture && !IsAnimated && !IsDamaged;

    public MediaAsset Shown() => new(Id, Kind, Name, ContentType, Slug, ContentVersion, Bytes, Width, Height, Alt, FocusX, FocusY)
    {
        HasVariants = HasVariants, PosterId = PosterId,
    };

    public void Hold(Inspected content)
    {
        (ContentType, Extension, Hash, ContentVersion, Bytes) = (content.ContentType, content.Extension, content.Hash, content.Hash[..16], content.Bytes);
        (Width, Height, IsAnimated, IsDamaged) = (content.Width, content.Height, content.IsAnimated, false);
    }

    public void Say(AssetFacts facts)
    {
        (Alt, FolderId) = (facts.Alt, facts.FolderId);
        (FocusX, FocusY) = (Math.Clamp(facts.FocusX, 0, 100), Math.Clamp(facts.FocusY, 0, 100));
        SearchText = string.Join(' ', [Name, .. Alt.Cultures.Select(Alt.Exactly), .. facts.Tags]).ToLowerInvariant();
    }
}
