namespace SampleContent.Tests.Shops;

internal sealed record SampleSettings(string Step, LocalizedText Name, LocalizedText Tagline, LocalizedText Footer, string Logo, string Hero);
