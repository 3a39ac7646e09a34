namespace SampleContent.Tests.Shops;

internal sealed record SampleOption(LocalizedText Name, IReadOnlyList<SampleOptionValue> Values);
