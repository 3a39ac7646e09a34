using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityKit.Cms.Blocks;

namespace CommunityKit.ContentImport.Bodies;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TextSettings))]
[JsonSerializable(typeof(PictureSettings))]
[JsonSerializable(typeof(GallerySettings))]
[JsonSerializable(typeof(ColumnsSettings))]
internal sealed partial class BodyJson : JsonSerializerContext;
