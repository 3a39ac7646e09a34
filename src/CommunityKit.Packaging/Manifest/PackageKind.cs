using System.Text.Json.Serialization;

namespace CommunityKit.Packaging.Manifest;

/// <summary>What a package is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PackageKind>))]
public enum PackageKind
{
    /// <summary>A module: code, pages, tables.</summary>
    [JsonStringEnumMemberName("module")]
    Module,

    /// <summary>A theme: views and styles.</summary>
    [JsonStringEnumMemberName("theme")]
    Theme,
}
