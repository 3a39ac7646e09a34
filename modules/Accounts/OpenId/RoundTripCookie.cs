using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Accounts.OpenId;

/// <summary>
/// Keeps a sign-in that is under way in the browser that began it. Invariant: a state serves once, in that browser, for ten minutes. Used
/// states are remembered by this node; on others the provider's own rule holds, that a code is redeemed once.
/// </summary>
internal sealed class RoundTripCookie(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Name = "ck-openid";
    private readonly IDataProtector _protector = protection.CreateProtector("communitykit.accounts", "openid-round-trip", "v1");
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Begins: makes the secrets and leaves them with the browser.</summary>
    public OpenIdRoundTrip Begin(HttpContext http, Guid providerId, string? returnUrl, Guid? linkTo)
    {
        var trip = new OpenIdRoundTrip(Secret(), Secret(), Secret(), providerId, clock.GetUtcNow() + Lifetime, returnUrl, linkTo);
        var json = JsonSerializer.SerializeToUtf8Bytes(trip, OpenIdJson.Default.OpenIdRoundTrip);
        http.Response.Cookies.Append(Name, Base64Url.EncodeToString(_protector.Protect(json)), Options(http, Lifetime));
        return trip;
    }

    /// <summary>Ends: what this browser began under the state; null if it did not, has done so before, or took too long.</summary>
    public OpenIdRoundTrip? End(HttpContext http, string? state)
    {
        var cookie = http.Request.Cookies[Name];
        http.Response.Cookies.Delete(Name, Options(http, null));
        if (string.IsNullOrEmpty(cookie) || string.IsNullOrEmpty(state) || Read(cookie) is not { } trip)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var isMine = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(trip.State));
        if (!isMine || trip.EndsAt <= now || !_used.TryAdd(trip.State, trip.EndsAt))
        {
            return null;
        }

        foreach (var (old, endsAt) in _used)
        {
            if (endsAt <= now)
            {
                _used.TryRemove(old, out _);
            }
        }

        return trip;
    }

    /// <summary>256 random bits as text that may stand in an address.</summary>
    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private OpenIdRoundTrip? Read(string cookie)
    {
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(Base64Url.DecodeFromChars(cookie)), OpenIdJson.Default.OpenIdRoundTrip);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    // The provider sends the browser back by a link from another site: Strict would keep the cookie away.
    private static CookieOptions Options(HttpContext http, TimeSpan? age) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        Path = http.Request.PathBase + AccountPaths.SignIn,
        MaxAge = age,
    };
}
