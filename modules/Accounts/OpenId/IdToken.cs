using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CommunityKit.Accounts.OpenId;

/// <summary>Who the provider says somebody is: an ID token whose signature and claims were checked (OpenID Connect Core 1.0, 3.1.3.7).</summary>
/// <param name="Subject">The provider's name for the person.</param>
/// <param name="Email">Address; null when the provider gave none.</param>
/// <param name="IsEmailVerified">True if the provider vouches that the address is the person's.</param>
/// <param name="Name">Name; null when the provider gave none.</param>
internal sealed record IdToken(string Subject, string? Email, bool IsEmailVerified, string? Name)
{
    private const int MaxLength = 32 * 1024;
    private const int MaxSubject = 255;

    /// <summary>How far the clocks of two machines may be apart.</summary>
    public static TimeSpan Skew { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Which key a token says it was signed with, and how.</summary>
    /// <exception cref="OpenIdException">It is no token, or signed in a way that is not accepted.</exception>
    public static (string Algorithm, string? KeyId) HeadOf(string? token)
    {
        using var head = Part(token, 0);
        var algorithm = Text(head.RootElement, "alg");
        return algorithm is SigningKey.Rs256 or SigningKey.Es256
            ? (algorithm, Text(head.RootElement, "kid"))
            : throw new OpenIdException("The ID token is signed by an algorithm that is not accepted; RS256 and ES256 are.");
    }

    /// <summary>Checks a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="key">The key that its head names.</param>
    /// <param name="issuer">Who must have made it.</param>
    /// <param name="clientId">For whom it must be made.</param>
    /// <param name="nonce">What the sign-in began with.</param>
    /// <param name="now">The instant.</param>
    /// <exception cref="OpenIdException">Something about it is wrong; the message says what.</exception>
    public static IdToken Check(string token, SigningKey key, string issuer, string clientId, string nonce, DateTimeOffset now)
    {
        var parts = token.Split('.');
        if (!key.Verify(HeadOf(token).Algorithm, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Decode(parts[2])))
        {
            throw new OpenIdException("The signature of the ID token is wrong.");
        }

        using var body = Part(token, 1);
        var claims = body.RootElement;
        Demand(Text(claims, "iss") == issuer, "The ID token was made by another issuer.");
        var audiences = Audiences(claims);
        Demand(audiences.Contains(clientId, StringComparer.Ordinal), "The ID token is for another client.");
        var party = Text(claims, "azp");
        Demand(party is null ? audiences.Count == 1 : party == clientId, "The ID token was handed to another client.");
        Demand(Instant(claims, "exp") is { } end && now < end + Skew, "The ID token has expired.");
        Demand(Instant(claims, "iat") is { } made && made <= now + Skew, "The ID token was made in the future.");
        Demand(Instant(claims, "nbf") is not { } begin || begin <= now + Skew, "The ID token is not valid yet.");
        Demand(
            CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Text(claims, "nonce") ?? ""), Encoding.UTF8.GetBytes(nonce)),
            "The ID token belongs to another sign-in.");
        var subject = Text(claims, "sub");
        Demand(subject is { Length: > 0 and <= MaxSubject }, "The ID token names nobody.");
        return new IdToken(subject!, Text(claims, "email"), IsTrue(claims, "email_verified"), Text(claims, "name"));
    }

    private static void Demand(bool isRight, string otherwise)
    {
        if (!isRight)
        {
            throw new OpenIdException(otherwise);
        }
    }

    private static JsonDocument Part(string? token, int index)
    {
        if (token is not { Length: > 0 and <= MaxLength } || token.Split('.') is not [_, _, _] and var parts)
        {
            throw new OpenIdException("The ID token is no signed token.");
        }

        try
        {
            var document = JsonDocument.Parse(Decode(token.Split('.')[index]));
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new OpenIdException("The ID token is no signed token.", e);
        }
    }

    private static byte[] Decode(string part)
    {
        try
        {
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException e)
        {
            throw new OpenIdException("The ID token is no signed token.", e);
        }
    }

    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Some providers write the fact as a string.
    private static bool IsTrue(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.GetString() == "true"));

    private static DateTimeOffset? Instant(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && Math.Abs(seconds) < 1e11
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    private static List<string> Audiences(JsonElement claims) => !claims.TryGetProperty("aud", out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
        : [];
}
