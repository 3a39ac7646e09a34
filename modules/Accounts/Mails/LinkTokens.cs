using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Mails;

/// <summary>
/// The tokens in mailed links: encrypted with the tenant's keys, for one account, one purpose, a limited time. Each holds the security stamp,
/// so it ends with the change it is for: a link that set a password sets no second one.
/// </summary>
internal sealed class LinkTokens(IDataProtectionProvider protection, TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    public const string Name = "link";

    /// <summary>Purpose of the link that lets an invited person choose a password.</summary>
    public const string Invitation = "Invitation";

    private readonly IDataProtector _protector = protection.CreateProtector("communitykit.accounts", "link", "v1");

    /// <summary>How long a link works.</summary>
    public static TimeSpan Lifetime(string purpose) => purpose switch
    {
        Invitation => TimeSpan.FromDays(7),
        UserManager<Account>.ConfirmEmailTokenPurpose => TimeSpan.FromDays(3),
        UserManager<Account>.ResetPasswordTokenPurpose => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(false);

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer))
        {
            writer.Write((clock.GetUtcNow() + Lifetime(purpose)).UtcTicks);
            writer.Write(user.Id.ToByteArray());
            writer.Write(purpose);
            writer.Write(user.SecurityStamp);
        }

        return Task.FromResult(Base64Url.EncodeToString(_protector.Protect(buffer.ToArray())));
    }

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (token.Length > 2000 || !Base64Url.IsValid(token))
        {
            return Task.FromResult(false);
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(_protector.Unprotect(Base64Url.DecodeFromChars(token))));
            var expiresAt = reader.ReadInt64();
            var accountId = new Guid(reader.ReadBytes(16));
            var (forPurpose, stamp) = (reader.ReadString(), reader.ReadString());
            return Task.FromResult(
                clock.GetUtcNow().UtcTicks < expiresAt
                && accountId == user.Id
                && forPurpose == purpose
                && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(stamp), Encoding.UTF8.GetBytes(user.SecurityStamp)));
        }
        catch (Exception e) when (e is CryptographicException or EndOfStreamException or ArgumentException)
        {
            return Task.FromResult(false);
        }
    }
}
