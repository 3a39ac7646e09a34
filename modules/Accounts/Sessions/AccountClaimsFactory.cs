using System.Security.Claims;
using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Sessions;

/// <summary>Makes the user of the request that signs in; later requests make it from their session.</summary>
internal sealed class AccountClaimsFactory(IDbContextFactory<AccountsDb> reading, AccountPrincipal principals) : IUserClaimsPrincipalFactory<Account>
{
    public async Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        await using var db = await reading.CreateDbContextAsync();
        var roles = await db.AccountRoles.Where(r => r.AccountId == user.Id).Select(r => r.Role).ToListAsync();
        return principals.Create(IdentityConstants.ApplicationScheme, new AccountFacts(user.Id, user.Name, user.TwoFactorEnabled, roles));
    }
}
