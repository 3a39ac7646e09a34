using CommunityKit.Cms.Data;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Types;

/// <summary>The content types that were made in the admin.</summary>
public sealed class TypeList(IDbContextFactory<CmsDb> reading) : AdminList<StoredType>
{
    public const string Path = "content/types";
    private static readonly Keyset<StoredType> ByName = Keyset<StoredType>.By(type => type.Name);

    protected override void Define(AdminListDefinition<StoredType> list)
    {
        list.TitleKey = "admin.types";
        list.EmptyKey = "admin.types.empty";
        list.CreateKey = "admin.types.new";
        list.Key(row => row.Name);
        list.Column("label", "TypeModel.Label", row => ContentTypes.Parse(row.Definition).Label.For(), AdminColumnKind.Link);
        list.Column("name", "TypeModel.Name", row => row.Name);
    }

    protected override async ValueTask<AdminPage<StoredType>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var page = await ByName.PageAsync(db.Types, query.After, query.PageSize, cancellationToken);
        return new AdminPage<StoredType>(page.Rows, page.Next);
    }
}
