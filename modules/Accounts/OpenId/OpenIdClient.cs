using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Buffers.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityKit.Accounts.OpenId;

/// <summary>
/// Talks to providers: authorization code flow with PKCE (OpenID Connect Core 1.0, RFC 7636). What a provider says about itself is kept for
/// an hour; an unknown key has the keys read again, at most once a minute. Thread-safe.
/// </summary>
internal sealed class OpenIdClient(ClientSecrets secrets, TimeProvider clock) : IDisposable
{
    private const int MaxAnswer = 256 * 1024;
    private static readonly TimeSpan Keep = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeysAgain = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MaxAnswer,
    };

    /// <summary>Where the browser goes to sign in.</summary>
    /// <exception cref="OpenIdException">The provider cannot be reached or says nonsense.</exception>
    public async Task<string> AuthorizationUrlAsync(OpenIdProvider provider, OpenIdRoundTrip trip, string redirectUri, CancellationToken cancellationToken)
    {
        var metadata = (await KnownAsync(provider.Issuer, cancellationToken)).Metadata;
        var scopes = provider.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend("openid").Distinct(StringComparer.Ordinal);
        return QueryHelpers.AddQueryString(metadata.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["response_mode"] = "query",
            ["client_id"] = provider.ClientId,
            ["redirect_uri"] = redirectUri,
            ["scope"] = string.Join(' ', scopes),
            ["state"] = trip.State,
            ["nonce"] = trip.Nonce,
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(trip.Verifier))),
            ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>Redeems a code and checks who it is for.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="trip">What this browser began.</param>
    /// <param name="code">The code.</param>
    /// <param name="issuer">The issuer that the answer named; null if it named none.</param>
    /// <param name="redirectUri">The same as at the beginning.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="OpenIdException">Something is wrong; the message says what.</exception>
    public async Task<IdToken> RedeemAsync(
        OpenIdProvider provider, OpenIdRoundTrip trip, string code, string? issuer, string redirectUri, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(provider.Issuer, cancellationToken);
        if (issuer is null ? known.Metadata.NamesIssuerInAnswer : issuer != provider.Issuer)
        {
            throw new OpenIdException("The answer comes from another issuer than the one that was asked.");
        }

        var token = await RedeemAsync(provider, known.Metadata, trip, code, redirectUri, cancellationToken);
        var (algorithm, keyId) = IdToken.HeadOf(token);
        var key = known.Keys.Find(keyId, algorithm);
        if (key is null && clock.GetUtcNow() - known.KeysAt >= KeysAgain)
        {
            // Providers change their keys; the token may be signed by one that was not there an hour ago.
            known = await ReadAsync(provider.Issuer, cancellationToken);
            key = known.Keys.Find(keyId, algorithm);
        }

        return key is null
            ? throw new OpenIdException("The ID token is signed by a key that the provider does not publish.")
            : IdToken.Check(token!, key, provider.Issuer, provider.ClientId, trip.Nonce, clock.GetUtcNow());
    }

    public void Dispose() => _http.Dispose();

    private async Task<string?> RedeemAsync(
        OpenIdProvider provider, OpenIdMetadata metadata, OpenIdRoundTrip trip, string code, string redirectUri, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirectUri,
            ["code_verifier"] = trip.Verifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, metadata.TokenEndpoint);
        var secret = secrets.Unprotect(provider.ClientSecret);
        if (secret is not null && metadata.TokenEndpointAuthMethods?.Contains("client_secret_basic", StringComparer.Ordinal) != false)
        {
            var pair = $"{Uri.EscapeDataString(provider.ClientId)}:{Uri.EscapeDataString(secret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
        }
        else
        {
            fields["client_id"] = provider.ClientId;
            if (secret is not null)
            {
                fields["client_secret"] = secret;
            }
        }

        request.Content = new FormUrlEncodedContent(fields);
        var answer = await SendAsync(request, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(answer, OpenIdJson.Default.TokenAnswer)?.IdToken;
        }
        catch (JsonException e)
        {
            throw new OpenIdException("The provider's token answer is no JSON object.", e);
        }
    }

    private async Task<Known> KnownAsync(string issuer, CancellationToken cancellationToken) =>
        _known.TryGetValue(issuer, out var known) && clock.GetUtcNow() - known.KeysAt < Keep ? known : await ReadAsync(issuer, cancellationToken);

    private async Task<Known> ReadAsync(string issuer, CancellationToken cancellationToken)
    {
        var metadata = OpenIdMetadata.Parse(
            await GetAsync(issuer.TrimEnd('/') + "/.well-known/openid-configuration", cancellationToken), issuer);
        try
        {
            var keys = JsonSerializer.Deserialize(await GetAsync(metadata.JwksUri, cancellationToken), OpenIdJson.Default.SigningKeySet);
            return _known[issuer] = new Known(metadata, keys is { Keys: not null } ? keys : throw new JsonException(), clock.GetUtcNow());
        }
        catch (JsonException e)
        {
            throw new OpenIdException("The provider's keys are no JSON web key set.", e);
        }
    }

    private async Task<byte[]> GetAsync(string address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(request, cancellationToken);
    }

    private async Task<byte[]> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Accept.ParseAdd("application/json");
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? await response.Content.ReadAsByteArrayAsync(cancellationToken)
                : throw new OpenIdException($"The provider answered {request.Method} {request.RequestUri!.AbsolutePath} with {(int)response.StatusCode}.");
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new OpenIdException($"The provider cannot be reached at {request.RequestUri!.Host}.", e);
        }
    }

    private sealed record Known(OpenIdMetadata Metadata, SigningKeySet Keys, DateTimeOffset KeysAt);
}
