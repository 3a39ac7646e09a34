using System.Text.Json.Serialization;
using CommunityKit.Notifications.Inbox;

namespace CommunityKit.Notifications;

/// <summary>How this module writes and reads JSON.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(InboxAnswer))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class NotificationsJson : JsonSerializerContext;
