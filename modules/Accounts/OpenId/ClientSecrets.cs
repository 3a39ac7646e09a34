using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CommunityKit.Accounts.OpenId;

/// <summary>Encrypts the secrets that providers gave the shop.</summary>
internal sealed class ClientSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("communitykit.accounts", "openid-client-secret", "v1");

    public string? Protect(string? secret) => string.IsNullOrEmpty(secret) ? null : _protector.Protect(secret);

    /// <returns>Null if there is none, or if the keys it was encrypted with are gone.</returns>
    public string? Unprotect(string? secret)
    {
        try
        {
            return secret is null ? null : _protector.Unprotect(secret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
