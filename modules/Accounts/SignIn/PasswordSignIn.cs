using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.SignIn;

/// <summary>
/// Signs in by address and password. An address without an account, a wrong password and a locked account get the same answer after the
/// same work; more is told only to who knows the password.
/// </summary>
internal sealed class PasswordSignIn(AccountManager accounts, AccountSignIn signIn, Lockout lockout, AttemptLimits limits, Visitor visitor)
{
    public async Task<SignInOutcome> RunAsync(string? email, string password, bool staySignedIn, CancellationToken cancellationToken)
    {
        var key = EmailAddress.Parse(email)?.Key ?? "";
        if (!limits.TryTake(AttemptLimit.SignInFromAddress, visitor.RateKey) || !limits.TryTake(AttemptLimit.SignInOfAccount, key))
        {
            return new SignInOutcome(SignInAnswer.TooMany);
        }

        var account = await accounts.FindByEmailAsync(key);
        if (account is null)
        {
            await lockout.EndAsync(Guid.Empty, cancellationToken);
            await accounts.IsPasswordAsync(null, password);
            await lockout.FailAsync(null, cancellationToken);
            return new SignInOutcome(SignInAnswer.Wrong);
        }

        var result = await signIn.PasswordSignInAsync(account, password, staySignedIn, lockoutOnFailure: true);
        if (result != SignInResult.Failed)
        {
            limits.GiveBack(AttemptLimit.SignInFromAddress, visitor.RateKey);
            limits.GiveBack(AttemptLimit.SignInOfAccount, key);
        }

        return new SignInOutcome(AnswerOf(result, account)) { Account = account };
    }

    private static SignInAnswer AnswerOf(SignInResult result, Account account) => result switch
    {
        { Succeeded: true } => SignInAnswer.Done,
        { RequiresTwoFactor: true } => SignInAnswer.SecondStep,
        { IsLockedOut: true } => SignInAnswer.Locked,
        { IsNotAllowed: true } when account.State == AccountState.Disabled => SignInAnswer.Disabled,
        { IsNotAllowed: true } => SignInAnswer.NotConfirmed,
        _ => SignInAnswer.Wrong,
    };
}
