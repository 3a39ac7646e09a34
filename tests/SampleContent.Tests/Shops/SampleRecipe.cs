using System.Text.Json;
using System.Text.Json.Serialization;

namespace SampleContent.Tests.Shops;

internal sealed record SampleRecipe(
    [property: JsonPropertyName("$schema")] string Schema, string Name, JsonElement Parameters, IReadOnlyList<JsonElement> Steps);
