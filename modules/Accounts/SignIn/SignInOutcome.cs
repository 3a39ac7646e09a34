using CommunityKit.Accounts.Users;

namespace CommunityKit.Accounts.SignIn;

/// <summary>What signing in by password led to.</summary>
/// <param name="Answer">The answer.</param>
internal sealed record SignInOutcome(SignInAnswer Answer)
{
    /// <summary>The account, when the address has one.</summary>
    public Account? Account { get; init; }
}
