using System.Security.Claims;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Queries;
using CommunityKit.Catalog.Storefront;
using CommunityKit.Files;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Admin;

/// <summary>A product in the admin.</summary>
public sealed class ProductForm(
    IDbContextFactory<CatalogDb> reading,
    SaveProduct save,
    DeleteProduct delete,
    CatalogCache cache,
    IFileStore files,
    ISettings<ShopSettings> shop,
    RuleTexts rules,
    IStringLocalizer<CatalogModule> text) : AdminForm<ProductModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "admin.products.new";
        form.EditTitleKey = "admin.products.edit";
        form.NameProperty = nameof(ProductModel.Title);
        form.DeleteKey = "admin.products.delete";
        form.ShopPathProperty = nameof(ProductModel.ShopPath);
        form.Group("group.basics", nameof(ProductModel.Title), nameof(ProductModel.Subtitle), nameof(ProductModel.Description));
        form.Group("group.pictures", nameof(ProductModel.Images));
        form.Group("group.options", nameof(ProductModel.Options), nameof(ProductModel.MakesVariants), nameof(ProductModel.Variants));
        form.Group("group.facts", nameof(ProductModel.Values), nameof(ProductModel.Attributes));
        form.Group("group.related", nameof(ProductModel.Related), nameof(ProductModel.RelatedBothWays));
        form.Aside("group.state", nameof(ProductModel.Status), nameof(ProductModel.IsFeatured));
        form.Aside("group.place", nameof(ProductModel.Category), nameof(ProductModel.MoreCategories), nameof(ProductModel.Brand), nameof(ProductModel.Tags));
        form.Aside("group.trade", nameof(ProductModel.TaxClass), nameof(ProductModel.Supplier));
        form.Aside("group.seo", nameof(ProductModel.Handle), nameof(ProductModel.SeoTitle), nameof(ProductModel.SeoDescription));
    }

    protected override async ValueTask<ProductModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new ProductModel { Variants = [new VariantRow()] };
        }

        if (!Guid.TryParse(key, out var id))
        {
            return null;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (await ProductLoading.LoadAsync(db, id, cancellationToken) is not { } product)
        {
            return null;
        }

        var draft = product.ToDraft();
        return ProductModels.Of(draft, product.Version, await WordsAsync(db, draft.Related, [], [], draft.Variants.SelectMany(v => v.Parts), cancellationToken));
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(
        string? key, ProductModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        for (var i = 0; i < model.Images.Count; i++)
        {
            if (!files.Has(model.Images[i].File))
            {
                return AdminSaveResult.Refused(($"{nameof(ProductModel.Images)}[{i}].{nameof(ImageRow.File)}", rules.Of(new RuleBreak("file-unknown", "file"))));
            }
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var words = await WordsAsync(db, [], model.Related, model.Variants.Select(row => row.Parts), [], cancellationToken);
        var request = new ProductRequest(known => ProductModels.Apply(model, known ?? new ProductDraft(), shop.Current.Currency, words))
        {
            Id = key is null ? null : Guid.TryParse(key, out var id) ? id : Guid.Empty,
            ExpectedVersion = key is null ? null : model.Version,
        };
        return Refusals.AnswerOf(await save.RunAsync(request, cancellationToken), rules, text, FormPaths.PropertyOf);
    }

    protected override async ValueTask<AdminSaveResult> DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var result = Guid.TryParse(key, out var id)
            ? await delete.RunAsync(id, expectedVersion: null, cancellationToken)
            : new SaveResult(SaveOutcome.NotFound);
        return Refusals.AnswerOf(result, rules, text, FormPaths.PropertyOf);
    }

    private async Task<FormWords> WordsAsync(
        CatalogDb db, IReadOnlyList<Guid> related, IReadOnlyList<string> handles, IEnumerable<string?> lines, IEnumerable<BundlePart> parts, CancellationToken cancellationToken) =>
        new(
            await cache.AttributesAsync(cancellationToken),
            await PartLines.ReadAsync(db, lines, parts, cancellationToken),
            await db.Products.Where(p => related.Contains(p.Id) || handles.Contains(p.Handle)).ToDictionaryAsync(p => p.Handle, p => p.Id, StringComparer.Ordinal, cancellationToken),
            (text["value.yes"], text["value.no"]));
}
