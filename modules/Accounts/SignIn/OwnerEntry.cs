using System.Globalization;
using System.Security.Claims;
using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Roles;
using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.SignIn;

/// <summary>
/// Lets the host's owner in by a ticket of the host: as the account with the owner's address, which is made when missing and has the role
/// Owner from then on. The host vouches for the address, so an unconfirmed account that took it loses its password.
/// </summary>
internal sealed class OwnerEntry(
    IOwnerTickets tickets, AccountManager accounts, AccountSignIn signIn, AccountChanges changes, IDbContextFactory<AccountsDb> reading)
{
    /// <returns>False if the ticket is not, or no longer, valid.</returns>
    public async Task<bool> RunAsync(string? ticket, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(ticket) || tickets.Redeem(ticket) is not { } owner || EmailAddress.Parse(owner) is not { } address)
        {
            return false;
        }

        var account = await accounts.FindByEmailAsync(address.Text);
        var result = account is null ? await accounts.CreateAsync(account = Create(address)) : await AdoptAsync(account, cancellationToken);
        if (!result.Succeeded)
        {
            return false;
        }

        await signIn.SignInWithClaimsAsync(
            account, new AuthenticationProperties(), [new Claim(AccountClaims.Method, nameof(SignInMethod.HostOwner))]);
        return true;
    }

    private Account Create(EmailAddress address)
    {
        var account = new Account
        {
            Name = address.Text[..address.Text.IndexOf('@', StringComparison.Ordinal)],
            Culture = CultureInfo.CurrentUICulture.Name,
            EmailConfirmed = true,
            IsHostOwner = true,
        };
        account.SetEmail(address);
        AccountChanges.GiveRoles(account, [RoleNames.Owner]);
        changes.Activate(account);
        return account;
    }

    private async Task<Microsoft.AspNetCore.Identity.IdentityResult> AdoptAsync(Account account, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var isOwner = await db.AccountRoles.AnyAsync(r => r.AccountId == account.Id && r.Role == RoleNames.Owner, cancellationToken);
        if (isOwner && account is { IsHostOwner: true, State: AccountState.Active, EmailConfirmed: true })
        {
            return Microsoft.AspNetCore.Identity.IdentityResult.Success;
        }

        if (!account.EmailConfirmed)
        {
            account.PasswordHash = null;
            account.NewStamp();
            AccountChanges.EndSessions(account);
        }

        account.IsHostOwner = true;
        account.EmailConfirmed = true;
        account.State = AccountState.Active;
        changes.Activate(account);
        if (!isOwner)
        {
            AccountChanges.GiveRoles(account, [RoleNames.Owner]);
            changes.Record(account, AccountEventKind.RoleGiven, RoleNames.Owner);
        }

        return await accounts.UpdateAsync(account);
    }
}
