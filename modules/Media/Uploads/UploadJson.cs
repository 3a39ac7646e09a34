using System.Text.Json.Serialization;

namespace CommunityKit.Media.Uploads;

/// <summary>How the notes beside pieces are written. The serializer's own options would keep the module in memory after it was removed.</summary>
[JsonSerializable(typeof(PendingUpload))]
internal sealed partial class UploadJson : JsonSerializerContext;
