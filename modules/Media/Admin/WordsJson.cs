using System.Text.Json.Serialization;

namespace CommunityKit.Media.Admin;

/// <summary>How sentences are handed to the script.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WordsJson : JsonSerializerContext;
