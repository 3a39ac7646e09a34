using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Users;

/// <summary>An account needs an address that is one. Whether it is taken, the unique index decides when saving.</summary>
internal sealed class AccountValidator(IdentityErrorDescriber errors) : IUserValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(EmailAddress.Parse(user.Email) is null ? IdentityResult.Failed(errors.InvalidEmail(user.Email)) : IdentityResult.Success);
}
