using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Registration;

/// <summary>What a registration led to. Immutable.</summary>
internal sealed class RegisterResult
{
    private RegisterResult()
    {
    }

    /// <summary>An answer was mailed; the page says no more than that.</summary>
    public static RegisterResult MailSent { get; } = new();

    /// <summary>Too many registrations from this address.</summary>
    public static RegisterResult TooMany { get; } = new();

    /// <summary>The account, when it can be used at once.</summary>
    public Account? Account { get; private init; }

    /// <summary>Why nothing was made.</summary>
    public IReadOnlyList<IdentityError> Problems { get; private init; } = [];

    public static RegisterResult Ready(Account account) => new() { Account = account };

    public static RegisterResult Refused(IdentityResult result) => new() { Problems = [.. result.Errors] };
}
