using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.TwoFactor;

/// <summary>
/// Checks codes of the authenticator app in place of Identity's own check, which would accept a code twice and reads the machine's clock.
/// Invariant: the time step of accepted codes only grows, so a code that was seen over somebody's shoulder is worth nothing.
/// </summary>
internal sealed class AuthenticatorCodes(IUnitOfWork work, TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    public const string Name = "app";

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.AuthenticatorKey is not null);

    /// <summary>The app makes the codes; the server has none to send.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { } key && await AcceptAsync(user.Id, key, token, CancellationToken.None);

    /// <summary>Accepts a code if it is right and newer than any accepted before.</summary>
    public async Task<bool> AcceptAsync(Guid accountId, string key, string code, CancellationToken cancellationToken) =>
        Totp.StepOf(key, code, clock.GetUtcNow()) is { } step
        && await work.ExecuteAsync(
            async (transaction, token) => await transaction.Accounts().SignInStates
                .Where(s => s.AccountId == accountId && s.LastTotpStep < step)
                .TryUpdateAsync(set => set.SetProperty(s => s.LastTotpStep, step), token),
            cancellationToken);
}
