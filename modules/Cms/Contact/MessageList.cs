using System.Globalization;
using CommunityKit.Cms.Data;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Contact;

/// <summary>What visitors wrote to the shop.</summary>
public sealed class MessageList(IDbContextFactory<CmsDb> reading, IUnitOfWork work) : AdminList<ContactMessage>
{
    public const string Path = "content/messages";
    private static readonly Keyset<ContactMessage> Newest = Keyset<ContactMessage>.By(m => m.At, descending: true).ThenBy(m => m.Id);

    protected override void Define(AdminListDefinition<ContactMessage> list)
    {
        list.TitleKey = "admin.messages";
        list.EmptyKey = "admin.messages.empty";
        list.Key(row => row.Id.ToString());
        list.Column("at", "message.at", row => row.At, AdminColumnKind.Time);
        list.Column("state", "column.state", row => new AdminTag(row.AnsweredAt is null ? "message.open" : "message.answered", row.AnsweredAt is null ? AdminTone.Warning : AdminTone.Good), AdminColumnKind.Tag);
        list.Column("name", "ContactInput.Name", row => row.Name);
        list.Column("contact", "message.contact", row => string.Join(" · ", new[] { row.Email, row.Phone }.Where(each => each.Length > 0)));
        list.Column("text", "ContactInput.Text", row => row.Text);
        list.Column("page", "message.page", row => row.Page);
        list.Filter("state", "column.state", [("open", "message.open"), ("answered", "message.answered")]);
        list.Action(new AdminAction("answered", "message.markAnswered"));
        list.Action(new AdminAction("delete", "action.delete") { ConfirmKey = "message.delete.ask", Dangerous = true });
    }

    protected override async ValueTask<AdminPage<ContactMessage>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var messages = query.Filter("state") switch
        {
            "open" => db.Messages.Where(m => m.AnsweredAt == null),
            "answered" => db.Messages.Where(m => m.AnsweredAt != null),
            _ => db.Messages,
        };
        var page = await Newest.PageAsync(messages, query.After, query.PageSize, cancellationToken);
        return new AdminPage<ContactMessage>(page.Rows, page.Next) { Total = await messages.CountAsync(cancellationToken) };
    }

    protected override async ValueTask<AdminActionResult> RunAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var ids = keys.Select(key => Guid.TryParse(key, CultureInfo.InvariantCulture, out var id) ? id : Guid.Empty).ToList();
        return new AdminActionResult(await work.ExecuteAsync(
            async (transaction, ct) =>
            {
                var chosen = transaction.Context<CmsDb>().Messages.Where(m => ids.Contains(m.Id));
                return action == "delete"
                    ? await chosen.ExecuteDeleteAsync(ct)
                    : await chosen.Where(m => m.AnsweredAt == null).ExecuteUpdateAsync(set => set.SetProperty(m => m.AnsweredAt, transaction.Now), ct);
            },
            cancellationToken));
    }
}
