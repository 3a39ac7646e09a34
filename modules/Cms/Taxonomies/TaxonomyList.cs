using CommunityKit.Cms.Data;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Taxonomies;

/// <summary>The taxonomies in the admin.</summary>
public sealed class TaxonomyList(IDbContextFactory<CmsDb> reading) : AdminList<Taxonomy>
{
    public const string Path = "content/taxonomies";
    private static readonly Keyset<Taxonomy> ByName = Keyset<Taxonomy>.By(taxonomy => taxonomy.Name);

    protected override void Define(AdminListDefinition<Taxonomy> list)
    {
        list.TitleKey = "admin.taxonomies";
        list.EmptyKey = "admin.taxonomies.empty";
        list.CreateKey = "admin.taxonomies.new";
        list.Key(row => row.Name);
        list.Column("label", "TaxonomyModel.Label", row => row.Label.For(), AdminColumnKind.Link);
        list.Column("name", "TaxonomyModel.Name", row => row.Name);
    }

    protected override async ValueTask<AdminPage<Taxonomy>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var page = await ByName.PageAsync(db.Taxonomies, query.After, query.PageSize, cancellationToken);
        return new AdminPage<Taxonomy>(page.Rows, page.Next);
    }
}
