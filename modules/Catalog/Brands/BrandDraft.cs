namespace CommunityKit.Catalog.Brands;

/// <summary>A brand as somebody wants it to be. Immutable.</summary>
public sealed record BrandDraft
{
    public string Handle { get; init; } = "";

    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    public string? Logo { get; init; }

    public LocalizedText SeoTitle { get; init; } = LocalizedText.Empty;

    public LocalizedText SeoDescription { get; init; } = LocalizedText.Empty;
}
