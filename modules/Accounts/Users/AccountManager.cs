using CommunityKit.Accounts.Passwords;
using CommunityKit.Accounts.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommunityKit.Accounts.Users;

/// <summary>
/// Identity's manager with three things its own leaves open: the same work for addresses that nobody has, failures counted by one statement,
/// and the shop's clock.
/// </summary>
internal sealed class AccountManager(
    IUserStore<Account> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> userValidators,
    IEnumerable<IPasswordValidator<Account>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<AccountManager> logger,
    Lockout lockout,
    DecoyPassword decoy)
    : UserManager<Account>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    public override bool SupportsUserLockout => true;

    /// <summary>True if the password is right. Without an account or a password the answer is no, and takes as long.</summary>
    /// <param name="user">The account, or null.</param>
    /// <param name="password">What was entered.</param>
    public async Task<bool> IsPasswordAsync(Account? user, string password)
    {
        var result = PasswordHasher.VerifyHashedPassword(decoy.Account, user?.PasswordHash ?? decoy.Account.PasswordHash!, password);
        if (user?.PasswordHash is null || result == PasswordVerificationResult.Failed)
        {
            return false;
        }

        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            // The same password in a stronger form: no reason to end sessions, so the stamp stays. If the save loses a race, next time will do.
            user.PasswordHash = PasswordHasher.HashPassword(user, password);
            await Store.UpdateAsync(user, CancellationToken);
        }

        return true;
    }

    public override Task<bool> CheckPasswordAsync(Account user, string password) => IsPasswordAsync(user, password);

    public override async Task<bool> IsLockedOutAsync(Account user) => await lockout.EndAsync(user.Id, CancellationToken) is not null;

    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        await lockout.FailAsync(user.Id, CancellationToken);
        return IdentityResult.Success;
    }

    /// <summary>The count goes back to zero with the session that begins, in its transaction.</summary>
    public override Task<IdentityResult> ResetAccessFailedCountAsync(Account user) => Task.FromResult(IdentityResult.Success);
}
