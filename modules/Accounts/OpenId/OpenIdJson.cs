using System.Text.Json.Serialization;

namespace CommunityKit.Accounts.OpenId;

/// <summary>How the messages of the protocol are read.</summary>
[JsonSerializable(typeof(OpenIdMetadata))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(SigningKeySet))]
[JsonSerializable(typeof(OpenIdRoundTrip))]
internal sealed partial class OpenIdJson : JsonSerializerContext;
