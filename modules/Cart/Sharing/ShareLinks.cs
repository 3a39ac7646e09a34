using System.Buffers.Text;
using System.Security.Cryptography;
using CommunityKit.Cart.Visitors;
using Microsoft.AspNetCore.DataProtection;

namespace CommunityKit.Cart.Sharing;

/// <summary>
/// The link for friends and the cookie that tells who joined: sealed with the shop's keys, so nobody makes up or changes one. Whether a link
/// still holds stands in the basket's row, so it can end and be revoked.
/// </summary>
public sealed class ShareLinks(IDataProtectionProvider protection)
{
    private const string CookieName = "ck-friend";
    private const int MaxLength = 400;
    private const int IdBytes = 16;
    private readonly IDataProtector _link = protection.CreateProtector("communitykit.cart", "share", "v1");
    private readonly IDataProtector _pass = protection.CreateProtector("communitykit.cart", "friend", "v1");

    public string TokenOf(Guid basketId, Guid shareId) => Base64Url.EncodeToString(_link.Protect([.. basketId.ToByteArray(), .. shareId.ToByteArray()]));

    /// <summary>What a link names; null if it was not made here.</summary>
    public (Guid BasketId, Guid ShareId)? Read(string? token) => Open(_link, token, 2) is { } ids ? (ids[0], ids[1]) : null;

    /// <summary>The friend's place that the request's cookie tells; null without a good one.</summary>
    public FriendPass? FriendOf(HttpRequest request) =>
        request.Cookies.TryGetValue(CookieName, out var text) && Open(_pass, text, 3) is { } ids ? new FriendPass(ids[0], ids[1], ids[2]) : null;

    public void Admit(HttpContext http, FriendPass pass, TimeSpan lifetime) => http.Response.Cookies.Append(
        CookieName,
        Base64Url.EncodeToString(_pass.Protect([.. pass.BasketId.ToByteArray(), .. pass.ShareId.ToByteArray(), .. pass.FriendId.ToByteArray()])),
        CartCookie.Options(http, lifetime));

    public static void Dismiss(HttpContext http) => http.Response.Cookies.Delete(CookieName, CartCookie.Options(http, TimeSpan.Zero));

    private static Guid[]? Open(IDataProtector protector, string? text, int count)
    {
        if (text is not { Length: > 0 and <= MaxLength } || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            var bytes = protector.Unprotect(Base64Url.DecodeFromChars(text));
            return bytes.Length == count * IdBytes ? [.. bytes.Chunk(IdBytes).Select(part => new Guid(part))] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
