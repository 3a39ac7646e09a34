namespace SampleContent.Tests.Shops;

internal sealed record SampleProduct(
    string Handle,
    LocalizedText Title,
    LocalizedText Subtitle,
    LocalizedText Description,
    string Category,
    SampleBrand Brand,
    IReadOnlyList<string> Tags,
    IReadOnlyList<SampleAttribute> Attributes,
    IReadOnlyList<SampleOption> Options,
    IReadOnlyList<SampleVariant> Variants,
    IReadOnlyList<SampleImage> Images,
    string Status,
    bool Featured,
    DateTimeOffset? PublishedAt)
{
    public bool IsActive => Status == "active";
}
