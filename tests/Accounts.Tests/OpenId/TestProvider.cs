using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityKit.Testing.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Accounts.Tests.OpenId;

/// <summary>A real OpenID Connect provider on this machine: strict about what clients send, and able to cheat in what it answers.</summary>
public sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "shop client";
    public const string ClientSecret = "s+ecret/%";
    private readonly WebApplication _app;
    private readonly FakeClock _clock;
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly RSA _stranger = RSA.Create(2048);
    private readonly ECDsa _curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string RedirectUri)> _codes = new();

    private TestProvider(WebApplication app, FakeClock clock)
    {
        _app = app;
        _clock = clock;
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = Issuer + "/authorize",
            ["token_endpoint"] = Issuer + "/token",
            ["jwks_uri"] = Issuer + "/keys",
            ["authorization_response_iss_parameter_supported"] = true,
        }));
        app.MapGet("/keys", () => Results.Json(new { keys = Keys() }));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", RedeemAsync);
    }

    public string Issuer => _app.Urls.First();

    /// <summary>Who signs in there.</summary>
    public Dictionary<string, object> Person { get; } = new() { ["sub"] = "p-1", ["email"] = "ann@mail.example", ["email_verified"] = true, ["name"] = "Ann" };

    /// <summary>RS256, ES256, or what a cheat would take.</summary>
    public string Algorithm { get; set; } = "RS256";

    public string KeyId { get; set; } = "k1";

    /// <summary>Changes the claims of the next tokens.</summary>
    public Action<Dictionary<string, object>> Tamper { get; set; } = _ => { };

    public bool SignsWithStrangersKey { get; set; }

    /// <summary>What the answer's <c>iss</c> says; null to leave it out.</summary>
    public Func<string, string?> AnswerIssuer { get; set; } = issuer => issuer;

    /// <summary>The last address that a browser was sent back to.</summary>
    public string LastAnswer { get; private set; } = "";

    public static async Task<TestProvider> StartAsync(FakeClock clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new TestProvider(app, clock);
        await app.StartAsync();
        return provider;
    }

    /// <summary>Ends all cheating.</summary>
    public void Honest()
    {
        Tamper = _ => { };
        Algorithm = "RS256";
        SignsWithStrangersKey = false;
        AnswerIssuer = issuer => issuer;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
        _stranger.Dispose();
        _curve.Dispose();
    }

    private object[] Keys()
    {
        var (rsa, point) = (_rsa.ExportParameters(false), _curve.ExportParameters(false).Q);
        return
        [
            new { kty = "RSA", kid = KeyId, use = "sig", n = Base64Url.EncodeToString(rsa.Modulus), e = Base64Url.EncodeToString(rsa.Exponent) },
            new { kty = "EC", kid = KeyId + "e", use = "sig", crv = "P-256", x = Base64Url.EncodeToString(point.X), y = Base64Url.EncodeToString(point.Y) },
        ];
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["response_type"] != "code" || query["client_id"] != ClientId || query["code_challenge_method"] != "S256"
            || !query["scope"].ToString().Split(' ').Contains("openid") || string.IsNullOrEmpty(query["state"]) || string.IsNullOrEmpty(query["nonce"]))
        {
            return Results.BadRequest("The request is not what the shop registered.");
        }

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (query["nonce"]!, query["code_challenge"]!, query["redirect_uri"]!);
        var answer = new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"], ["iss"] = AnswerIssuer(Issuer) };
        LastAnswer = QueryHelpers.AddQueryString(query["redirect_uri"]!, answer.Where(pair => pair.Value is not null));
        return Results.Redirect(LastAnswer);
    }

    private async Task<IResult> RedeemAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var expected = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(ClientSecret)}"));
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return request.Headers.Authorization == expected
            && _codes.TryRemove(form["code"].ToString(), out var known)
            && known.Challenge == challenge && known.RedirectUri == form["redirect_uri"] && form["grant_type"] == "authorization_code"
                ? Results.Json(new { access_token = "a", token_type = "Bearer", id_token = Token(known.Nonce) })
                : Results.BadRequest(new { error = "invalid_grant" });
    }

    private string Token(string nonce)
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(Person) { ["iss"] = Issuer, ["aud"] = ClientId, ["iat"] = now, ["exp"] = now + 300, ["nonce"] = nonce };
        Tamper(claims);
        var kid = Algorithm == "ES256" ? KeyId + "e" : KeyId;
        var head = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { alg = Algorithm, kid, typ = "JWT" }));
        var data = $"{head}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var bytes = Encoding.ASCII.GetBytes(data);
        var signature = Algorithm switch
        {
            "ES256" => _curve.SignData(bytes, HashAlgorithmName.SHA256),
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(ClientSecret), bytes),
            "none" => [],
            _ => (SignsWithStrangersKey ? _stranger : _rsa).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{data}.{Base64Url.EncodeToString(signature)}";
    }
}
