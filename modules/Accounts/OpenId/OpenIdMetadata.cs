using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Accounts.OpenId;

/// <summary>What a provider says about itself (OpenID Connect Discovery 1.0, section 3). Immutable.</summary>
internal sealed record OpenIdMetadata
{
    [JsonPropertyName("issuer")]
    public string Issuer { get; init; } = "";

    [JsonPropertyName("authorization_endpoint")]
    public string AuthorizationEndpoint { get; init; } = "";

    [JsonPropertyName("token_endpoint")]
    public string TokenEndpoint { get; init; } = "";

    [JsonPropertyName("jwks_uri")]
    public string JwksUri { get; init; } = "";

    [JsonPropertyName("token_endpoint_auth_methods_supported")]
    public IReadOnlyList<string>? TokenEndpointAuthMethods { get; init; }

    /// <summary>True if every answer names its issuer (RFC 9207), so that one without is refused.</summary>
    [JsonPropertyName("authorization_response_iss_parameter_supported")]
    public bool NamesIssuerInAnswer { get; init; }

    /// <summary>True for an address over which secrets may go: encrypted, or on this machine.</summary>
    public static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    /// <summary>Reads the document and refuses it when it speaks for another issuer.</summary>
    /// <exception cref="OpenIdException">The document is not what it should be.</exception>
    public static OpenIdMetadata Parse(ReadOnlySpan<byte> json, string issuer)
    {
        OpenIdMetadata metadata;
        try
        {
            metadata = JsonSerializer.Deserialize(json, OpenIdJson.Default.OpenIdMetadata) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new OpenIdException("The provider's metadata is no JSON object of the expected form.", e);
        }

        if (metadata.Issuer != issuer)
        {
            throw new OpenIdException("The provider's metadata speaks for another issuer than the one that is set. Enter the issuer exactly as the provider writes it.");
        }

        return IsSafe(metadata.AuthorizationEndpoint) && IsSafe(metadata.TokenEndpoint) && IsSafe(metadata.JwksUri)
            ? metadata
            : throw new OpenIdException("The provider's metadata names addresses that are missing or not encrypted.");
    }
}
