using CommunityKit.Accounts.Members;
using CommunityKit.Customers;
using CommunityKit.Notifications.Preferences;

namespace CommunityKit.Notifications.Sending;

/// <summary>Looks up who gets a message, as things stand now.</summary>
internal sealed class Receivers(IMembers members, IConsents consents, PreferenceBook preferences, ISettings<ShopSettings> shop)
{
    public const string NoSuchMember = "no-member";
    public const string NoAddress = "no-address";
    public const string NotAgreed = "not-agreed";
    public const string SwitchedOff = "switched-off";
    public const string Guest = "guest";

    public async ValueTask<Receiver> FindAsync(NewNotification message, NotificationKind kind, CancellationToken cancellationToken)
    {
        if (message.MemberId is not { } id)
        {
            // A guest has no inbox, and gets what belongs to a deal and nothing else.
            var mayMail = kind == NotificationKind.Transactional;
            return new Receiver(message.Email, "", message.Culture ?? shop.Current.DefaultCulture)
            {
                Refusals = new Dictionary<Channel, string?> { [Channel.Inbox] = Guest, [Channel.Mail] = mayMail ? null : NotAgreed },
            };
        }

        if (await members.NameAsync(id, cancellationToken) is not { } member)
        {
            return new Receiver(null, "", shop.Current.DefaultCulture)
            {
                Refusals = new Dictionary<Channel, string?> { [Channel.Inbox] = NoSuchMember, [Channel.Mail] = NoSuchMember },
            };
        }

        var contact = await members.ContactAsync(id, cancellationToken);
        return new Receiver(contact?.Email, member.Name, contact?.Culture ?? shop.Current.DefaultCulture)
        {
            Refusals = new Dictionary<Channel, string?>
            {
                [Channel.Inbox] = await RefusalAsync(id, kind, Channel.Inbox, cancellationToken),
                [Channel.Mail] = contact is null ? NoAddress : await RefusalAsync(id, kind, Channel.Mail, cancellationToken),
            },
        };
    }

    private async ValueTask<string?> RefusalAsync(Guid memberId, NotificationKind kind, Channel channel, CancellationToken cancellationToken) => kind switch
    {
        NotificationKind.Transactional => null,
        NotificationKind.Activity => await preferences.IsOnAsync(memberId, channel, cancellationToken) ? null : SwitchedOff,
        _ => await consents.HasAsync(memberId, PurposeOf(channel), cancellationToken) ? null : NotAgreed,
    };

    private static string PurposeOf(Channel channel) =>
        channel == Channel.Mail ? NotificationPurposes.MarketingMail : NotificationPurposes.MarketingInbox;
}
