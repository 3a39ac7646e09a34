using CommunityKit.Catalog.Brands;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Admin;

/// <summary>The brands in the admin.</summary>
public sealed class BrandList(IDbContextFactory<CatalogDb> reading, ShopUrls urls) : AdminList<Brand>
{
    public const string Path = "catalog/brands";

    private static readonly Keyset<Brand> ByHandle = Keyset<Brand>.By(brand => brand.Handle);

    protected override void Define(AdminListDefinition<Brand> list)
    {
        list.TitleKey = "admin.brands";
        list.EmptyKey = "admin.brands.empty";
        list.SearchKey = "admin.brands.search";
        list.Key(row => row.Id.ToString());
        list.Column("name", "column.title", row => row.Name.For(), AdminColumnKind.Link);
        list.Column("picture", "column.picture", row => urls.File(row.Logo), AdminColumnKind.Image);
        list.Column("address", "column.address", row => ShopUrls.BrandPath(row.Handle));
    }

    protected override async ValueTask<AdminPage<Brand>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        IQueryable<Brand> brands = db.Brands;
        if (CleanText.Of(query.Text, 100) is { } text && Handle.From(text) is { Length: > 0 } key)
        {
            brands = brands.Where(brand => brand.Keys.Contains(key));
        }

        var page = await ByHandle.PageAsync(brands, query.After, query.PageSize, cancellationToken);
        return new AdminPage<Brand>(page.Rows, page.Next) { Total = await brands.CountAsync(cancellationToken) };
    }
}
