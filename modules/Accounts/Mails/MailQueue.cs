using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.Users;

namespace CommunityKit.Accounts.Mails;

/// <summary>Puts mails into the queue, in the transaction of what they tell about.</summary>
internal sealed class MailQueue(ISettings<ShopSettings> shop, Visitor visitor)
{
    public static QueueName<AccountMail> Name { get; } = new("accounts.mail.v1");

    /// <summary>Sends a mail with the next save of an account.</summary>
    public void SendWith(Account account, MailKind kind, string? to = null)
    {
        var mail = Create(account.Id, kind) with { To = to };
        account.Alongside((transaction, _) =>
        {
            transaction.Enqueue(Name, mail);
            return default;
        });
    }

    /// <summary>A mail, to be enqueued in a transaction.</summary>
    public AccountMail Create(Guid? accountId, MailKind kind) => new(accountId ?? Guid.Empty, kind, Origin);

    /// <summary>The shop's own address if the operator named one. Otherwise that of the request, which only the tenant's host names vouch for.</summary>
    public string Origin => shop.Current.PublicAddress is { Length: > 0 } address ? address.TrimEnd('/') : visitor.Origin;
}
