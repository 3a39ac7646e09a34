using System.Text.Json.Serialization;

namespace CommunityKit.Catalog.Attributes;

/// <summary>What the values of an attribute are.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttributeKind>))]
public enum AttributeKind
{
    [JsonStringEnumMemberName("choice")]
    Choice,

    [JsonStringEnumMemberName("text")]
    Text,

    [JsonStringEnumMemberName("number")]
    Number,

    [JsonStringEnumMemberName("yesNo")]
    YesNo,
}
