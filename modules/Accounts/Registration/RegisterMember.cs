using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Mails;
using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Registration;

/// <summary>
/// Makes an account for a visitor. Where addresses are confirmed by mail, the answer is the same whether the address has an account or not;
/// only the owner of the mailbox learns it.
/// </summary>
internal sealed class RegisterMember(
    AccountManager accounts, AccountChanges changes, MailQueue mails, IUnitOfWork work, ISettings<AccountsSettings> settings, AttemptLimits limits, Visitor visitor)
{
    public async Task<RegisterResult> RunAsync(EmailAddress address, string name, string password, string culture, CancellationToken cancellationToken)
    {
        if (!limits.TryTake(AttemptLimit.RegisterFromAddress, visitor.RateKey))
        {
            return RegisterResult.TooMany;
        }

        var account = new Account { Name = name, Culture = culture };
        account.SetEmail(address);
        if (await CheckPasswordAsync(account, password) is { Succeeded: false } refused)
        {
            return RegisterResult.Refused(refused);
        }

        var existing = await accounts.FindByEmailAsync(address.Text);
        if (existing is null)
        {
            var result = await CreateAsync(account, password);
            if (result.Succeeded)
            {
                return settings.Current.ConfirmEmail ? RegisterResult.MailSent : RegisterResult.Ready(account);
            }

            existing = await accounts.FindByEmailAsync(address.Text);
            if (existing is null)
            {
                return RegisterResult.Refused(result);
            }
        }

        if (!settings.Current.ConfirmEmail)
        {
            return RegisterResult.Refused(IdentityResult.Failed(accounts.ErrorDescriber.DuplicateEmail(address.Text)));
        }

        await AnswerByMailAsync(existing, name, password, culture, cancellationToken);
        return RegisterResult.MailSent;
    }

    /// <summary>Mails the link once more, to who knows the password and never confirmed the address.</summary>
    public async Task SendConfirmationAsync(Account account, CancellationToken cancellationToken)
    {
        if (limits.TryTake(AttemptLimit.MailToAccount, account.EmailKey))
        {
            await work.ExecuteAsync(
                (transaction, _) =>
                {
                    transaction.Enqueue(MailQueue.Name, mails.Create(account.Id, MailKind.ConfirmEmail));
                    return default;
                },
                cancellationToken);
        }
    }

    private Task<IdentityResult> CreateAsync(Account account, string password)
    {
        AccountChanges.GiveRoles(account, [RoleNames.Member]);
        changes.Record(account, AccountEventKind.Registered);
        if (settings.Current.ConfirmEmail)
        {
            mails.SendWith(account, MailKind.ConfirmEmail);
        }
        else
        {
            changes.Activate(account);
        }

        return accounts.CreateAsync(account, password);
    }

    private async Task AnswerByMailAsync(Account existing, string name, string password, string culture, CancellationToken cancellationToken)
    {
        var mayMail = limits.TryTake(AttemptLimit.MailToAccount, existing.EmailKey);
        if (existing is { ActivatedAt: null, EmailConfirmed: false, PasswordHash: not null })
        {
            // Nobody has confirmed it: the latest wish counts, and the link of an earlier one, perhaps a stranger's, ends with the stamp.
            (existing.Name, existing.Culture) = (name, culture);
            existing.PasswordHash = accounts.PasswordHasher.HashPassword(existing, password);
            existing.NewStamp();
            changes.Record(existing, AccountEventKind.Registered);
            if (mayMail)
            {
                mails.SendWith(existing, MailKind.ConfirmEmail);
            }

            await accounts.UpdateAsync(existing);
            return;
        }

        // The same work as for a new account, for the same time.
        accounts.PasswordHasher.HashPassword(existing, password);
        var kind = existing.PasswordHash is null && !existing.IsHostOwner ? MailKind.Invitation : MailKind.AlreadyRegistered;
        await work.ExecuteAsync(
            (transaction, _) =>
            {
                if (mayMail)
                {
                    transaction.Enqueue(MailQueue.Name, mails.Create(existing.Id, kind));
                }

                return default;
            },
            cancellationToken);
    }

    private async Task<IdentityResult> CheckPasswordAsync(Account account, string password)
    {
        foreach (var validator in accounts.PasswordValidators)
        {
            if (await validator.ValidateAsync(accounts, account, password) is { Succeeded: false } refused)
            {
                return refused;
            }
        }

        return IdentityResult.Success;
    }
}
