using System.Text.Json.Serialization;

namespace SampleContent.Tests.Shops;

internal sealed record LocalizedText([property: JsonPropertyName("zh-CN")] string Chinese, [property: JsonPropertyName("en")] string English);
