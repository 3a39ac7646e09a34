using System.Globalization;
using CommunityKit.Accounts.Members;
using CommunityKit.Notifications.Data;
using CommunityKit.Notifications.Sending;
using CommunityKit.Notifications.Texts;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Notifications.Log;

/// <summary>Which messages went where, newest first, without their words.</summary>
internal sealed class MessageList(
    IDbContextFactory<NotificationsDb> reading, IMembers members, Templates templates, MessageWriter writer, IStringLocalizer<NotificationsModule> texts)
    : AdminList<MessageRow>
{
    public const string Path = "community/message-log";

    private static readonly Keyset<SentMessage> Newest = Keyset<SentMessage>.By(m => m.At, descending: true).ThenBy(m => m.Id, descending: true);

    protected override void Define(AdminListDefinition<MessageRow> list)
    {
        list.TitleKey = "log.title";
        list.EmptyKey = "log.empty";
        list.Key(row => row.Id.ToString());
        list.Column("at", "log.at", row => row.At, AdminColumnKind.Time);
        list.Column("message", "log.message", row => row.Template);
        list.Column("who", "log.who", row => row.Who);
        list.Column("inbox", "channel.Inbox", row => row.Inbox, AdminColumnKind.Tag);
        list.Column("mail", "channel.Mail", row => row.Mail, AdminColumnKind.Tag);
        list.Column("reason", "log.reason", row => row.Reason);
        list.Filter("mail", "channel.Mail", [.. Enum.GetNames<DeliveryState>().Select(name => (name, "state." + name))]);
    }

    protected override async ValueTask<AdminPage<MessageRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        IQueryable<SentMessage> found = db.Messages;
        if (Enum.TryParse<DeliveryState>(query.Filter("mail"), out var state))
        {
            found = found.Where(m => db.Deliveries.Any(d => d.MessageId == m.Id && d.Channel == Channel.Mail && d.State == state));
        }

        var page = await Newest.PageAsync(found, query.After, query.PageSize, cancellationToken);
        var ids = page.Rows.Select(m => m.Id).ToList();
        var deliveries = await db.Deliveries.Where(d => ids.Contains(d.MessageId)).ToDictionaryAsync(d => (d.MessageId, d.Channel), cancellationToken);
        var names = await members.NamesAsync([.. page.Rows.Select(m => m.MemberId).OfType<Guid>().Distinct()], cancellationToken);
        return new AdminPage<MessageRow>(
            [
                .. page.Rows.Select(m =>
                {
                    var inbox = deliveries.GetValueOrDefault((m.Id, Channel.Inbox));
                    var mail = deliveries.GetValueOrDefault((m.Id, Channel.Mail));
                    return new MessageRow(m.Id, m.At, SubjectOf(m.Template), Who(m, names), TagOf(inbox), TagOf(mail), ReasonOf(mail?.Reason ?? ""));
                }),
            ],
            page.Next);
    }

    /// <summary>The module's own subject with its <c>{names}</c>: what was filled in is nobody's business here.</summary>
    private string SubjectOf(string template) =>
        templates.Find(template) is { } declared ? writer.Original(declared, CultureInfo.CurrentUICulture).Subject : template;

    private string Who(SentMessage message, IReadOnlyDictionary<Guid, MemberName> names) =>
        message.MemberId is { } id ? names.GetValueOrDefault(id)?.Name ?? texts["log.erased"] : texts["log.nobody"];

    private string ReasonOf(string reason) => reason.Length == 0 ? "" : texts["reason." + reason] is { ResourceNotFound: false } known ? known : reason;

    private static AdminTag? TagOf(Delivery? delivery) => delivery is null ? null : new AdminTag("state." + delivery.State, delivery.State switch
    {
        DeliveryState.Sent => AdminTone.Good,
        DeliveryState.Failed => AdminTone.Danger,
        DeliveryState.Waiting => AdminTone.Warning,
        _ => AdminTone.Plain,
    });
}
