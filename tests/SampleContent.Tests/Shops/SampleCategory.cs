namespace SampleContent.Tests.Shops;

internal sealed record SampleCategory(string Handle, LocalizedText Name, string? Parent, string? Icon, int Order);
