using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Passwords;

/// <summary>
/// What a password must be: long enough and not among the first that anybody tries. No rules about kinds of characters: they make
/// passwords worse, not better (NIST SP 800-63B §3.1.1.2).
/// </summary>
internal sealed class PasswordRules(AccountErrors errors) : IPasswordValidator<Account>
{
    public const int MinLength = 10;
    public const int MaxLength = 200;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Check(user, password) is { } error ? IdentityResult.Failed(error) : IdentityResult.Success);

    private IdentityError? Check(Account user, string? password) => password switch
    {
        null or { Length: < MinLength } => errors.PasswordTooShort(MinLength),
        { Length: > MaxLength } => errors.PasswordTooLong(MaxLength),
        _ when CommonPasswords.Contains(password) => errors.PasswordTooCommon(),
        _ when IsPersonal(user, password) => errors.PasswordIsPersonal(),
        _ => null,
    };

    /// <summary>The member's own address or name, alone or with a few characters around it.</summary>
    private static bool IsPersonal(Account user, string password)
    {
        var at = user.EmailKey.IndexOf('@', StringComparison.Ordinal);
        return new[] { user.EmailKey, at > 0 ? user.EmailKey[..at] : "", user.Name.Replace(" ", "", StringComparison.Ordinal) }
            .Any(own => own.Length >= 4
                && password.Length - own.Length < 4
                && password.Replace(" ", "", StringComparison.Ordinal).Contains(own, StringComparison.OrdinalIgnoreCase));
    }
}
