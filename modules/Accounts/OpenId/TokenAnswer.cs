using System.Text.Json.Serialization;

namespace CommunityKit.Accounts.OpenId;

/// <summary>What the provider gives for a code; the access token is not used and not read.</summary>
internal sealed record TokenAnswer([property: JsonPropertyName("id_token")] string? IdToken);
