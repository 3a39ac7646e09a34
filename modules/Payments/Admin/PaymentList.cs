using CommunityKit.Payments.Data;
using CommunityKit.Payments.Providers;
using CommunityKit.Payments.Records;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Payments.Admin;

/// <summary>All payments, newest first.</summary>
internal sealed class PaymentList(IDbContextFactory<PaymentsDb> reading, ProviderDirectory providers) : AdminList<PaymentRow>
{
    public const string Path = "orders/payments";

    protected override void Define(AdminListDefinition<PaymentRow> list)
    {
        list.TitleKey = "list.title";
        list.EmptyKey = "list.empty";
        list.SearchKey = "list.search";
        list.Key(row => row.Id.ToString());
        list.Column("reference", "payment.reference", row => row.Reference, AdminColumnKind.Link);
        list.Column("amount", "payment.amount", row => row.Amount, AdminColumnKind.Money);
        list.Column("state", "payment.state", row => StateTag(row.State), AdminColumnKind.Tag);
        list.Column("problem", "payment.problem", row => row.Problem is { } problem ? new AdminTag("problem." + problem, AdminTone.Danger) : null, AdminColumnKind.Tag);
        list.Column("provider", "payment.provider", row => row.Provider);
        list.Column("refunded", "payment.refunded", row => row.Refunded, AdminColumnKind.Money);
        list.Column("created", "payment.created", row => row.CreatedAt, AdminColumnKind.Time);
        list.Filter("state", "payment.state", [.. Enum.GetNames<PaymentState>().Select(state => (state, "state." + state))]);
        list.Filter("provider", "payment.provider", _ => new([.. providers.All.Select(p => new AdminChoice(p.Value.Key, providers.NameOf(p.Value.Key)))]));
        list.Filter("problem", "payment.problem", ("yes", "list.needs-person"));
    }

    protected override async ValueTask<AdminPage<PaymentRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var filter = new PaymentFilter
        {
            Text = query.Text,
            State = Enum.TryParse<PaymentState>(query.Filter("state"), out var state) ? state : null,
            Provider = query.Filter("provider"),
            NeedsPerson = query.Filter("problem") is not null,
        };
        var page = await PaymentFilter.Newest.PageAsync(filter.On(db).AsNoTracking(), query.After, query.PageSize, cancellationToken);
        return new AdminPage<PaymentRow>([.. page.Rows.Select(p => PaymentRow.Of(p, providers.NameOf(p.Provider)))], page.Next);
    }

    public static AdminTag StateTag(PaymentState state) => new("state." + state, state switch
    {
        PaymentState.Captured => AdminTone.Good,
        PaymentState.Failed => AdminTone.Danger,
        PaymentState.Open => AdminTone.Warning,
        _ => AdminTone.Plain,
    });
}
