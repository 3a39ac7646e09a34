using CommunityKit.Cms.Data;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Redirects;

/// <summary>The redirects in the admin.</summary>
public sealed class RedirectList(IDbContextFactory<CmsDb> reading) : AdminList<Redirect>
{
    public const string Path = "content/redirects";
    private static readonly Keyset<Redirect> ByFrom = Keyset<Redirect>.By(redirect => redirect.From);

    protected override void Define(AdminListDefinition<Redirect> list)
    {
        list.TitleKey = "admin.redirects";
        list.EmptyKey = "admin.redirects.empty";
        list.CreateKey = "admin.redirects.new";
        list.SearchKey = "admin.redirects.search";
        list.Key(row => row.Id.ToString());
        list.Column("from", "RedirectModel.From", row => row.From, AdminColumnKind.Link);
        list.Column("to", "RedirectModel.To", row => row.To);
        list.Column("permanent", "RedirectModel.IsPermanent", row => row.IsPermanent, AdminColumnKind.YesNo);
    }

    protected override async ValueTask<AdminPage<Redirect>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var redirects = query.Text is { Length: > 0 } text ? db.Redirects.Where(r => r.From.Contains(text) || r.To.Contains(text)) : db.Redirects;
        var page = await ByFrom.PageAsync(redirects, query.After, query.PageSize, cancellationToken);
        return new AdminPage<Redirect>(page.Rows, page.Next) { Total = await redirects.CountAsync(cancellationToken) };
    }
}
