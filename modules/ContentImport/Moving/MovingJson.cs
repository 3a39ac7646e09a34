using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.ContentImport.Moving;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FieldPicture))]
[JsonSerializable(typeof(Guid[]))]
internal sealed partial class MovingJson : JsonSerializerContext;
