using System.Globalization;
using CommunityKit.Accounts.Users;
using CommunityKit.Messages;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts.Mails;

/// <summary>Writes and sends the mails of the queue, each in the language of its receiver.</summary>
internal sealed class MailWorker(AccountManager accounts, IMessageSender sender, IModuleTexts texts, ISettings<ShopSettings> shop)
    : IQueueWorker<AccountMail>
{
    public async ValueTask RunAsync(AccountMail payload, JobContext context, CancellationToken cancellationToken)
    {
        if (await accounts.FindByIdAsync(payload.AccountId.ToString()) is not { } account || !IsStillTrue(account, payload))
        {
            return;
        }

        var culture = CultureInfo.GetCultureInfo(account.Culture);
        var (path, purpose) = await LinkAsync(account, payload.Kind);
        object?[] values =
        [
            shop.Current.Name.For(culture),
            payload.Origin + path,
            purpose is null ? "" : Duration(culture, LinkTokens.Lifetime(purpose)),
        ];
        var body = Text(culture, $"mail.{payload.Kind}.text", values) + "\n\n" + Text(culture, "mail.foot", values);
        await sender.SendAsync(
            new Message(payload.To ?? account.Email, Text(culture, $"mail.{payload.Kind}.subject", values), body) { Id = context.RunId },
            cancellationToken);
    }

    /// <summary>A mail that was overtaken by events is not sent: the address was confirmed meanwhile, the wish withdrawn.</summary>
    private static bool IsStillTrue(Account account, AccountMail mail) => mail.Kind switch
    {
        MailKind.ConfirmEmail => !account.EmailConfirmed,
        MailKind.Invitation => account.PasswordHash is null && account.State == AccountState.Active,
        MailKind.ResetPassword => account.State == AccountState.Active,
        MailKind.ChangeEmail => account.PendingEmail is not null && account.PendingEmail == mail.To,
        _ => true,
    };

    private async Task<(string Path, string? Purpose)> LinkAsync(Account account, MailKind kind)
    {
        switch (kind)
        {
            case MailKind.ConfirmEmail:
                return (With("/account/confirm", account, await accounts.GenerateEmailConfirmationTokenAsync(account)), UserManager<Account>.ConfirmEmailTokenPurpose);
            case MailKind.ResetPassword:
                return (With("/account/reset-password", account, await accounts.GeneratePasswordResetTokenAsync(account)), UserManager<Account>.ResetPasswordTokenPurpose);
            case MailKind.Invitation:
                return (With("/account/invitation", account, await accounts.GenerateUserTokenAsync(account, LinkTokens.Name, LinkTokens.Invitation)), LinkTokens.Invitation);
            case MailKind.ChangeEmail:
                var purpose = UserManager<Account>.GetChangeEmailTokenPurpose(account.PendingEmail!);
                return (With("/account/email/confirm", account, await accounts.GenerateChangeEmailTokenAsync(account, account.PendingEmail!)), purpose);
            case MailKind.AlreadyRegistered or MailKind.AddressTaken or MailKind.EmailChanged or MailKind.PasswordChanged:
                return (AccountPaths.ForgotPassword, null);
            default:
                return (AccountPaths.Security, null);
        }
    }

    private static string With(string path, Account account, string token) => $"{path}?id={account.Id:N}&token={token}";

    private string Duration(CultureInfo culture, TimeSpan time)
    {
        var (unit, count) = time < TimeSpan.FromDays(2) ? ("mail.hours", (int)time.TotalHours) : ("mail.days", (int)time.TotalDays);
        var one = count == 1 ? texts.Find(AccountsModule.Id, unit + ".one", culture) : null;
        return one is null ? Text(culture, unit + ".other", count) : string.Format(culture, one, count);
    }

    private string Text(CultureInfo culture, string key, params object?[] values) =>
        string.Format(culture, texts.Find(AccountsModule.Id, key, culture) ?? key, values);
}
