using System.Security.Claims;
using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront;
using CommunityKit.Files;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Admin;

/// <summary>A category in the admin.</summary>
public sealed class CategoryForm(
    IDbContextFactory<CatalogDb> reading, SaveCategory save, IFileStore files, RuleTexts rules, IStringLocalizer<CatalogModule> text)
    : AdminForm<CategoryModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "admin.categories.new";
        form.EditTitleKey = "admin.categories.edit";
        form.NameProperty = nameof(CategoryModel.Name);
        form.DeleteKey = "admin.categories.delete";
        form.ShopPathProperty = nameof(CategoryModel.ShopPath);
        form.Group("group.basics", nameof(CategoryModel.Name), nameof(CategoryModel.Description), nameof(CategoryModel.Icon));
        form.Aside("group.place", nameof(CategoryModel.Parent), nameof(CategoryModel.Handle));
    }

    protected override async ValueTask<CategoryModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new CategoryModel();
        }

        if (!Guid.TryParse(key, out var id))
        {
            return null;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Categories.FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is { } category
            ? new CategoryModel
            {
                Name = category.Name,
                Description = category.Description,
                Parent = category.ParentId?.ToString(),
                Icon = category.Icon,
                Handle = category.Handle,
                Version = category.Version,
                ShopPath = ShopUrls.CategoryPath(category.Handle),
            }
            : null;
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(
        string? key, CategoryModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!files.Has(model.Icon))
        {
            return AdminSaveResult.Refused((nameof(CategoryModel.Icon), rules.Of(new RuleBreak("file-unknown", "icon"))));
        }

        var request = new CategoryRequest(_ => new CategoryDraft
        {
            Handle = model.Handle ?? "",
            Name = model.Name,
            Description = model.Description,
            Icon = string.IsNullOrEmpty(model.Icon) ? null : model.Icon,
            ParentId = Guid.TryParse(model.Parent, out var parent) ? parent : null,
        })
        {
            Id = key is null ? null : Guid.TryParse(key, out var id) ? id : Guid.Empty,
            ExpectedVersion = key is null ? null : model.Version,
        };
        return Refusals.AnswerOf(await save.RunAsync(request, cancellationToken), rules, text, FormPaths.PropertyOf);
    }

    protected override async ValueTask<AdminSaveResult> DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var result = Guid.TryParse(key, out var id)
            ? await save.DeleteAsync(id, expectedVersion: null, cancellationToken)
            : new SaveResult(SaveOutcome.NotFound);
        return Refusals.AnswerOf(result, rules, text, FormPaths.PropertyOf);
    }
}
