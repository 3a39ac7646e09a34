using System.Text.Json;

namespace CommunityKit.Webhooks.Tests.Support;

/// <summary>What a receiver got.</summary>
public sealed record Received(string Id, long Timestamp, string Signature, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Type => Json.GetProperty("type").GetString()!;
}
