using System.Security.Cryptography;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Passwords;

/// <summary>
/// An account that nobody has, with a password that nobody knows: what is verified when there is nothing to verify, so that the time of the
/// answer does not tell whether an address has an account.
/// </summary>
internal sealed class DecoyPassword
{
    public DecoyPassword(IPasswordHasher<Account> hasher)
    {
        Account = new Account { Id = Guid.Empty };
        Account.PasswordHash = hasher.HashPassword(Account, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
    }

    public Account Account { get; }
}
