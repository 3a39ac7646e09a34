using System.Security.Claims;
using CommunityKit.Catalog.Brands;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront;
using CommunityKit.Files;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Admin;

/// <summary>A brand in the admin. Brands come with the products that name them, so none is made here.</summary>
public sealed class BrandForm(
    IDbContextFactory<CatalogDb> reading, SaveBrand save, IFileStore files, RuleTexts rules, IStringLocalizer<CatalogModule> text)
    : AdminForm<BrandModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.EditTitleKey = "admin.brands.edit";
        form.NameProperty = nameof(BrandModel.Name);
        form.ShopPathProperty = nameof(BrandModel.ShopPath);
        form.Group("group.brand", nameof(BrandModel.Name), nameof(BrandModel.Description), nameof(BrandModel.Logo));
        form.Aside("group.seo", nameof(BrandModel.Handle), nameof(BrandModel.SeoTitle), nameof(BrandModel.SeoDescription));
    }

    protected override async ValueTask<BrandModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(key, out var id))
        {
            return null;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Brands.FirstOrDefaultAsync(b => b.Id == id, cancellationToken) is { } brand
            ? new BrandModel
            {
                Name = brand.Name,
                Description = brand.Description,
                Logo = brand.Logo,
                Handle = brand.Handle,
                SeoTitle = brand.SeoTitle,
                SeoDescription = brand.SeoDescription,
                Version = brand.Version,
                ShopPath = ShopUrls.BrandPath(brand.Handle),
            }
            : null;
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(
        string? key, BrandModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!files.Has(model.Logo))
        {
            return AdminSaveResult.Refused((nameof(BrandModel.Logo), rules.Of(new RuleBreak("file-unknown", "logo"))));
        }

        var draft = new BrandDraft
        {
            Handle = model.Handle ?? "",
            Name = model.Name,
            Description = model.Description,
            Logo = string.IsNullOrEmpty(model.Logo) ? null : model.Logo,
            SeoTitle = model.SeoTitle,
            SeoDescription = model.SeoDescription,
        };
        var result = await save.RunAsync(Guid.TryParse(key, out var id) ? id : Guid.Empty, model.Version, draft, cancellationToken);
        return Refusals.AnswerOf(result, rules, text, FormPaths.PropertyOf);
    }
}
