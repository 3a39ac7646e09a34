using System.Text.Json.Serialization;

namespace CommunityKit.Catalog.Blocks;

/// <summary>Which products a row shows. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProductRowSource>))]
public enum ProductRowSource
{
    /// <summary>Those marked as featured, newest first.</summary>
    Featured,

    /// <summary>Those published last.</summary>
    Newest,

    /// <summary>The newest of a category and those below it.</summary>
    Category,

    /// <summary>Those named by hand, in that order.</summary>
    Selection,
}
