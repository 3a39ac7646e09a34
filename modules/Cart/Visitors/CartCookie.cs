using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CommunityKit.Cart.Baskets;

namespace CommunityKit.Cart.Visitors;

/// <summary>A guest's claim on a basket: a random secret in a cookie, of which only the hash is kept.</summary>
public static class CartCookie
{
    /// <summary>Name of the cookie.</summary>
    public const string Name = "ck-cart";

    private const int SecretBytes = 32;

    /// <summary>The guest's basket that the request names; null without a well-formed cookie.</summary>
    public static BasketOwner? Read(HttpRequest request) =>
        request.Cookies.TryGetValue(Name, out var secret) && IsWellFormed(secret) ? new BasketOwner(null, HashOf(secret)) : null;

    /// <summary>Gives the visitor a new secret.</summary>
    public static BasketOwner Issue(HttpContext http, TimeSpan lifetime)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        http.Response.Cookies.Append(Name, secret, Options(http, lifetime));
        return new BasketOwner(null, HashOf(secret));
    }

    /// <summary>Lets the same secret last from today.</summary>
    public static void Renew(HttpContext http, TimeSpan lifetime) => http.Response.Cookies.Append(Name, http.Request.Cookies[Name]!, Options(http, lifetime));

    public static void Delete(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http, TimeSpan.Zero));

    internal static CookieOptions Options(HttpContext http, TimeSpan lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
        MaxAge = lifetime > TimeSpan.Zero ? lifetime : null,
        IsEssential = true,
    };

    private static bool IsWellFormed(string? secret) => secret is { Length: 43 } && Base64Url.IsValid(secret);

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));
}
