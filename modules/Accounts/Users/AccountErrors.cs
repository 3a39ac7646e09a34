using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Users;

/// <summary>Identity's refusals in the reader's language.</summary>
internal sealed class AccountErrors(IStringLocalizer<AccountsModule> texts) : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), length);

    public IdentityError PasswordTooLong(int length) => Error(nameof(PasswordTooLong), length);

    public IdentityError PasswordTooCommon() => Error(nameof(PasswordTooCommon));

    public IdentityError PasswordIsPersonal() => Error(nameof(PasswordIsPersonal));

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch));

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail));

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), email);

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken));

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure));

    public override IdentityError UserAlreadyHasPassword() => Error(nameof(InvalidToken));

    public override IdentityError DefaultError() => Error(nameof(ConcurrencyFailure));

    private IdentityError Error(string code, params object[] arguments) =>
        new() { Code = code, Description = texts["error." + code, arguments] };
}
