using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CommunityKit.Cms.Sharing;

/// <summary>The last part of a draft's link: sealed with the shop's keys, so nobody makes one up. Whether it still holds stands in its row. Thread-safe.</summary>
public sealed class ShareLinks(IDataProtectionProvider protection)
{
    private const int MaxLength = 400;
    private const int IdBytes = 16;
    private readonly IDataProtector _protector = protection.CreateProtector("communitykit.cms", "draft-share", "v1");

    public string TokenOf(Guid shareId) => Base64Url.EncodeToString(_protector.Protect(shareId.ToByteArray()));

    /// <summary>What a link names; null if it was not made here.</summary>
    public Guid? Read(string token)
    {
        if (token.Length is 0 or > MaxLength || !Base64Url.IsValid(token))
        {
            return null;
        }

        try
        {
            return _protector.Unprotect(Base64Url.DecodeFromChars(token)) is { Length: IdBytes } bytes ? new Guid(bytes) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
