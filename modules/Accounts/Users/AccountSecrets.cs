using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CommunityKit.Accounts.Users;

/// <summary>Encrypts the secrets of authenticator apps with the tenant's keys: a copy of the database alone gives no codes.</summary>
internal sealed class AccountSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("communitykit.accounts", "authenticator-key", "v1");

    public string Protect(string secret) => _protector.Protect(secret);

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
