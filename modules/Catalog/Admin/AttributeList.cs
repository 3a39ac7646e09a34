using CommunityKit.Catalog.Attributes;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Catalog.Admin;

/// <summary>The shop's attributes in the admin. They fit on one page: a shop has dozens.</summary>
public sealed class AttributeList(CatalogCache cache) : AdminList<AttributeDefinition>
{
    public const string Path = "catalog/attributes";

    protected override void Define(AdminListDefinition<AttributeDefinition> list)
    {
        list.TitleKey = "admin.attributes";
        list.EmptyKey = "admin.attributes.empty";
        list.CreateKey = "admin.attributes.new";
        list.Key(row => row.Code);
        list.Column("name", "column.title", row => row.Name.For(), AdminColumnKind.Link);
        list.Column("kind", "column.kind", row => new AdminTag($"{nameof(AttributeKind)}.{row.Kind}", AdminTone.Plain), AdminColumnKind.Tag);
        list.Column("filter", "column.filter", row => row.IsFilter, AdminColumnKind.YesNo);
        list.Column("code", "column.code", row => row.Code);
    }

    protected override async ValueTask<AdminPage<AttributeDefinition>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        var all = (await cache.AttributesAsync(cancellationToken)).All;
        return new AdminPage<AttributeDefinition>(all, Next: null) { Total = all.Count };
    }
}
