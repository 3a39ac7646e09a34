using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CommunityKit.Notifications.Preferences;

/// <summary>Tokens in the links that end a kind of mail: made with the tenant's keys, for one member and one kind, without an end.</summary>
internal sealed class UnsubscribeTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("communitykit.notifications", "unsubscribe", "v1");

    /// <summary>Path of the page below the tenant's root.</summary>
    public string PathFor(Guid memberId, NotificationKind kind) =>
        $"{NotificationsPaths.Unsubscribe}?token={Base64Url.EncodeToString(_protector.Protect(Encoding.UTF8.GetBytes($"{memberId:N} {kind}")))}";

    /// <summary>Null for what is no such token.</summary>
    public (Guid MemberId, NotificationKind Kind)? Read(string? token)
    {
        if (token is null or { Length: > 1000 } || !Base64Url.IsValid(token))
        {
            return null;
        }

        try
        {
            var parts = Encoding.UTF8.GetString(_protector.Unprotect(Base64Url.DecodeFromChars(token))).Split(' ');
            return parts is [var id, var kind] ? (Guid.ParseExact(id, "N"), Enum.Parse<NotificationKind>(kind)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
