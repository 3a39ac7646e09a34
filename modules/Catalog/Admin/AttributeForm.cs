using System.Security.Claims;
using CommunityKit.Catalog.Attributes;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Admin;

/// <summary>An attribute in the admin.</summary>
public sealed class AttributeForm(
    IDbContextFactory<CatalogDb> reading, SaveAttribute save, RuleTexts rules, IStringLocalizer<CatalogModule> text)
    : AdminForm<AttributeModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "admin.attributes.new";
        form.EditTitleKey = "admin.attributes.edit";
        form.NameProperty = nameof(AttributeModel.Name);
        form.DeleteKey = "admin.attributes.delete";
        form.Group("group.attribute", nameof(AttributeModel.Name), nameof(AttributeModel.Kind), nameof(AttributeModel.Choices), nameof(AttributeModel.Unit));
        form.Aside("group.state", nameof(AttributeModel.IsFilter), nameof(AttributeModel.IsShown), nameof(AttributeModel.Position), nameof(AttributeModel.Code));
    }

    protected override async ValueTask<AttributeModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new AttributeModel();
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (await db.Attributes.FirstOrDefaultAsync(a => a.Code == key, cancellationToken) is not { } attribute)
        {
            return null;
        }

        var choices = attribute.Kind == AttributeKind.Choice
            ? await db.AttributeValues.Where(v => v.AttributeCode == key).OrderBy(v => v.Position).ToListAsync(cancellationToken)
            : [];
        return new AttributeModel
        {
            Name = attribute.Name,
            Code = attribute.Code,
            Kind = attribute.Kind,
            Choices = OptionLines.Write([.. choices.Select(value => new OptionValue(value.Key, value.Label))]),
            Unit = attribute.Unit,
            Position = attribute.Position,
            IsFilter = attribute.IsFilter,
            IsShown = attribute.IsShown,
            Version = attribute.Version,
        };
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(
        string? key, AttributeModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var known = key is null
            ? []
            : await db.AttributeValues.Where(v => v.AttributeCode == key).OrderBy(v => v.Position).Select(v => new OptionValue(v.Key, v.Label)).ToListAsync(cancellationToken);
        var rows = new OptionRow { Name = LocalizedText.Of("en", "-"), Values = model.Choices };
        var values = model.Kind == AttributeKind.Choice ? OptionLines.Read([rows], [new ProductOption(rows.Name, known)])[0].Values : [];
        var code = key ?? (string.IsNullOrWhiteSpace(model.Code) ? CodeOf(model.Name) : model.Code.Trim());
        var draft = new AttributeDraft(code, model.Kind)
        {
            Name = model.Name,
            Unit = model.Unit,
            Position = model.Position,
            IsFilter = model.IsFilter,
            IsShown = model.IsShown,
            Choices = [.. values.Select(value => (value.Code, value.Label))],
        };
        var result = await save.RunAsync(draft, isNew: key is null, key is null ? null : model.Version, cancellationToken);
        return result.IsDone ? AdminSaveResult.Saved(code) : Refusals.AnswerOf(result, rules, text, FormPaths.PropertyOf);
    }

    protected override async ValueTask<AdminSaveResult> DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Refusals.AnswerOf(await save.DeleteAsync(key, cancellationToken), rules, text, FormPaths.PropertyOf);

    private static string CodeOf(LocalizedText name)
    {
        var code = Handle.From(name.Exactly("en") ?? name.For(System.Globalization.CultureInfo.InvariantCulture));
        return code.Length <= AttributeDefinition.MaxCode ? code : code[..AttributeDefinition.MaxCode].TrimEnd('-');
    }
}
