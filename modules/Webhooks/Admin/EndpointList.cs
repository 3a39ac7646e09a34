using CommunityKit.UI.Admin.Lists;
using CommunityKit.Webhooks.Data;
using CommunityKit.Webhooks.Endpoints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Webhooks.Admin;

/// <summary>The receivers of events.</summary>
internal sealed class EndpointList(IDbContextFactory<WebhooksDb> reading, EndpointRegister register, IStringLocalizer<WebhooksModule> texts) : AdminList<EndpointRow>
{
    public const string Path = "settings/webhooks/endpoints";

    private static readonly Keyset<WebhookEndpoint> Oldest = Keyset<WebhookEndpoint>.By(e => e.CreatedAt).ThenBy(e => e.Id);

    protected override void Define(AdminListDefinition<EndpointRow> list)
    {
        list.TitleKey = "list.title";
        list.EmptyKey = "list.empty";
        list.CreateKey = "endpoint.new";
        list.Key(row => row.Id.ToString());
        list.Column("url", "EndpointForm.Url", row => row.Url, AdminColumnKind.Link);
        list.Column("note", "EndpointForm.Note", row => row.Note);
        list.Column("events", "EndpointForm.Events", row => row.Events == 0 ? texts["events.all"].Value : texts["events.chosen", row.Events].Value);
        list.Column("state", "endpoint.state", row => StateTag(row.IsActive, row.OffReason), AdminColumnKind.Tag);
        list.Column("accepted", "endpoint.accepted", row => row.AcceptedAt, AdminColumnKind.Time);
        list.Action(new AdminAction("on", "action.on"));
        list.Action(new AdminAction("off", "action.off"));
        list.Action(new AdminAction("delete", "action.delete") { ConfirmKey = "action.delete.confirm", Dangerous = true });
    }

    protected override async ValueTask<AdminPage<EndpointRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var page = await Oldest.PageAsync(db.Endpoints.AsNoTracking(), query.After, query.PageSize, cancellationToken);
        return new AdminPage<EndpointRow>(
            [.. page.Rows.Select(e => new EndpointRow(e.Id, e.Url, e.Note, e.EventTypes.Count, e.IsActive, e.OffReason, e.AcceptedAt))], page.Next);
    }

    protected override async ValueTask<AdminActionResult> RunAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var key in keys)
        {
            var isDone = Guid.TryParse(key, out var id) && action switch
            {
                "on" => await register.SwitchOnAsync(id, cancellationToken),
                "off" => await register.SwitchOffAsync(id, cancellationToken),
                _ => await register.DeleteAsync(id, cancellationToken),
            };
            done += isDone ? 1 : 0;
        }

        return new AdminActionResult(done);
    }

    public static AdminTag StateTag(bool isActive, OffReason? reason) =>
        isActive ? new AdminTag("state.on", AdminTone.Good) : new AdminTag("state.off", reason == OffReason.Staff ? AdminTone.Plain : AdminTone.Danger);
}
