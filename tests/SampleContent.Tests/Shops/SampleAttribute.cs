namespace SampleContent.Tests.Shops;

internal sealed record SampleAttribute(LocalizedText Name, LocalizedText Value);
