namespace SampleContent.Tests.Shops;

internal sealed record SampleBrand(LocalizedText Name);
