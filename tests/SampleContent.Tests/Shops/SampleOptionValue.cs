namespace SampleContent.Tests.Shops;

internal sealed record SampleOptionValue(string Code, LocalizedText Label);
