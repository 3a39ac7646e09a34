namespace SampleContent.Tests.Shops;

internal sealed record SampleImage(string File, LocalizedText Alt);
