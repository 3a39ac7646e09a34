using System.Globalization;
using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.OpenId;

/// <summary>
/// Lets in whom a provider vouches for. Invariants: a person at a provider belongs to one account; an account is taken over by its address
/// only when the provider vouches for that address, and an account whose address nobody had confirmed loses its password then, as a stranger
/// may have made it.
/// </summary>
internal sealed class EnterByProvider(
    AccountManager accounts, AccountSignIn signIn, AccountChanges changes, AuditTrail audit, IUnitOfWork work,
    IDbContextFactory<AccountsDb> reading, ISettings<AccountsSettings> settings)
{
    public async Task<OpenIdAnswer> RunAsync(OpenIdProvider provider, IdToken person, Guid? linkTo, CancellationToken cancellationToken)
    {
        var owner = await OwnerAsync(provider.Id, person.Subject, cancellationToken);
        if (linkTo is { } me)
        {
            return owner is null || owner == me ? await LinkAsync(provider, person, me, cancellationToken) : OpenIdAnswer.TakenByOther;
        }

        var account = owner is { } id ? await accounts.FindByIdAsync(id.ToString()) : null;
        if (account is null)
        {
            if (!person.IsEmailVerified || EmailAddress.Parse(person.Email) is not { } address)
            {
                return OpenIdAnswer.NoVerifiedEmail;
            }

            account = await accounts.FindByEmailAsync(address.Text);
            if (account is null && !settings.Current.AllowRegistration)
            {
                return OpenIdAnswer.NoRegistration;
            }

            var result = account is null
                ? await CreateAsync(account = Create(address, person), provider, person)
                : await AdoptAsync(account, provider, person);
            if (!result.Succeeded)
            {
                // Somebody else was faster with the same address or person: now it is there.
                return await OwnerAsync(provider.Id, person.Subject, cancellationToken) is null ? OpenIdAnswer.TakenByOther : await RunAsync(provider, person, linkTo, cancellationToken);
            }
        }

        return await signIn.EnterByProviderAsync(account) switch
        {
            { Succeeded: true } => OpenIdAnswer.Done,
            { RequiresTwoFactor: true } => OpenIdAnswer.SecondStep,
            { IsLockedOut: true } => OpenIdAnswer.Locked,
            _ => OpenIdAnswer.Disabled,
        };
    }

    /// <summary>Ends the link to a provider.</summary>
    /// <returns>False if it is the account's only way in.</returns>
    public Task<bool> UnlinkAsync(Account account, Guid providerId, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Accounts();
            if (account.PasswordHash is null && !account.IsHostOwner
                && !await db.ExternalLogins.AnyAsync(l => l.AccountId == account.Id && l.ProviderId != providerId, token))
            {
                return false;
            }

            if (await db.ExternalLogins.Where(l => l.AccountId == account.Id && l.ProviderId == providerId).ExecuteDeleteAsync(token) > 0)
            {
                audit.Add(transaction, AccountEventKind.ProviderUnlinked, account.Id);
                await db.SaveChangesAsync(token);
            }

            return true;
        },
        cancellationToken);

    private async Task<Guid?> OwnerAsync(Guid providerId, string subject, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.ExternalLogins.Where(l => l.ProviderId == providerId && l.Subject == subject)
            .Select(l => (Guid?)l.AccountId)
            .SingleOrDefaultAsync(cancellationToken);
    }

    private Task<OpenIdAnswer> LinkAsync(OpenIdProvider provider, IdToken person, Guid accountId, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Accounts();
            if (await db.TryInsertAsync(Login(provider, person, accountId, transaction.Now), token))
            {
                audit.Add(transaction, AccountEventKind.ProviderLinked, accountId, provider.Key);
                await db.SaveChangesAsync(token);
                return OpenIdAnswer.Linked;
            }

            return await db.ExternalLogins.AnyAsync(l => l.ProviderId == provider.Id && l.Subject == person.Subject && l.AccountId == accountId, token)
                ? OpenIdAnswer.Linked
                : OpenIdAnswer.TakenByOther;
        },
        cancellationToken);

    private static Account Create(EmailAddress address, IdToken person)
    {
        var name = person.Name?.Trim() is { Length: > 0 } given ? given : address.Text[..address.Text.IndexOf('@', StringComparison.Ordinal)];
        var account = new Account
        {
            Name = name.Length <= Account.MaxNameLength ? name : name[..Account.MaxNameLength],
            Culture = CultureInfo.CurrentUICulture.Name,
            EmailConfirmed = true,
        };
        account.SetEmail(address);
        return account;
    }

    private Task<IdentityResult> CreateAsync(Account account, OpenIdProvider provider, IdToken person)
    {
        AccountChanges.GiveRoles(account, [RoleNames.Member]);
        changes.Record(account, AccountEventKind.Registered);
        changes.Activate(account);
        Link(account, provider, person);
        return accounts.CreateAsync(account);
    }

    private Task<IdentityResult> AdoptAsync(Account account, OpenIdProvider provider, IdToken person)
    {
        if (!account.EmailConfirmed)
        {
            account.PasswordHash = null;
            account.NewStamp();
            AccountChanges.EndSessions(account);
            AccountChanges.RevokeTokens(account);
            AccountChanges.Unlink(account);
            account.EmailConfirmed = true;
            changes.Record(account, AccountEventKind.EmailConfirmed);
        }

        changes.Activate(account);
        Link(account, provider, person);
        return accounts.UpdateAsync(account);
    }

    private void Link(Account account, OpenIdProvider provider, IdToken person)
    {
        changes.Record(account, AccountEventKind.ProviderLinked, provider.Key);
        account.Alongside((transaction, _) =>
        {
            transaction.Accounts().ExternalLogins.Add(Login(provider, person, account.Id, transaction.Now));
            return default;
        });
    }

    private static ExternalLogin Login(OpenIdProvider provider, IdToken person, Guid accountId, DateTimeOffset now) =>
        new() { ProviderId = provider.Id, Subject = person.Subject, AccountId = accountId, LinkedAt = now };
}
