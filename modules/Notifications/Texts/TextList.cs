using System.Globalization;
using CommunityKit.Accounts.Members;
using CommunityKit.Messages;
using CommunityKit.Notifications.Data;
using CommunityKit.Notifications.Sending;
using CommunityKit.UI.Admin.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Notifications.Texts;

/// <summary>What the shop's modules tell people, in every language of the shop; and a letter to oneself to see it.</summary>
internal sealed class TextList(
    Templates templates, MessageWriter writer, ISettings<ShopSettings> shop, IDbContextFactory<NotificationsDb> reading, IMembers members,
    IMessageSender sender, ShopOrigin origin, IHttpContextAccessor accessor, IStringLocalizer<NotificationsModule> texts) : AdminList<TextRow>
{
    public const string Path = "community/messages";
    private const string Try = "try";

    protected override void Define(AdminListDefinition<TextRow> list)
    {
        list.TitleKey = "texts.title";
        list.EmptyKey = "texts.empty";
        list.SearchKey = "texts.search";
        list.Key(row => row.Key);
        list.Column("subject", "texts.subject", row => row.Subject, AdminColumnKind.Link);
        list.Column("culture", "texts.culture", row => row.Culture);
        list.Column("kind", "texts.kind", row => row.Kind, AdminColumnKind.Tag);
        list.Column("own", "texts.own", row => row.IsOwn, AdminColumnKind.YesNo);
        list.Action(new AdminAction(Try, "texts.try") { Permission = NotificationsPermissions.ManageTexts });
    }

    protected override async ValueTask<AdminPage<TextRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var own = await db.Texts.ToDictionaryAsync(t => (t.Template, t.Culture), t => t.Subject, cancellationToken);
        var rows = templates.All.OrderBy(t => t.Value.Name, StringComparer.Ordinal).SelectMany(_ => shop.Current.Cultures, (template, culture) =>
        {
            var isOwn = own.TryGetValue((template.Value.Name, culture), out var subject);
            return new TextRow(
                TextKey.Of(template.Value.Name, culture),
                subject ?? writer.Original(template, CultureInfo.GetCultureInfo(culture)).Subject,
                template.Value.Name,
                culture,
                new AdminTag("kind." + template.Value.Kind),
                isOwn);
        });
        var text = query.Text ?? "";
        return new AdminPage<TextRow>(
            [.. rows.Where(row => row.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || row.Subject.Contains(text, StringComparison.OrdinalIgnoreCase))], null);
    }

    protected override async ValueTask<AdminActionResult> RunAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var done = 0;
        var refused = new List<(string, string)>();
        var me = accessor.HttpContext?.User.FindId() is { } id ? await members.ContactAsync(id, cancellationToken) : null;
        foreach (var key in keys)
        {
            if (me is null)
            {
                refused.Add((key, texts["texts.no-own-address"]));
            }
            else if (TextKey.Read(key) is var (name, culture) && templates.Find(name) is { } template)
            {
                await SendAsync(template.Value, CultureInfo.GetCultureInfo(culture), me, cancellationToken);
                done++;
            }
        }

        return new AdminActionResult(done) { Refused = refused };
    }

    private async Task SendAsync(NotificationTemplate template, CultureInfo culture, MemberContact me, CancellationToken cancellationToken)
    {
        var sample = Samples.Of(template);
        var words = await writer.WriteAsync(template.Name, culture, sample, me.Name, origin.Here, cancellationToken);
        await sender.SendAsync(new Message(me.Email, words.Subject, writer.Letter(words, sample, origin.Here, null, culture)), cancellationToken);
    }
}
