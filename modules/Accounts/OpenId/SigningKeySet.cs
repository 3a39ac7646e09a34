using System.Text.Json.Serialization;

namespace CommunityKit.Accounts.OpenId;

/// <summary>A JSON web key set (RFC 7517).</summary>
internal sealed record SigningKeySet([property: JsonPropertyName("keys")] IReadOnlyList<SigningKey> Keys)
{
    /// <summary>The key that signed a token: by its id, or the only one of the kind when the token names none.</summary>
    public SigningKey? Find(string? keyId, string algorithm)
    {
        var fitting = Keys.Where(key => key.Fits(algorithm) && (keyId is null || key.KeyId == keyId)).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }
}
