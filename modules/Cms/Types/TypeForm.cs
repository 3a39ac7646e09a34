using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using CommunityKit.Cms.Data;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Types;

/// <summary>A content type in the admin. Content keeps the values of fields that its type does not have any more.</summary>
public sealed class TypeForm(IDbContextFactory<CmsDb> reading, ContentTypes types, IUnitOfWork work, IStringLocalizer<CmsModule> text) : AdminForm<TypeModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "admin.types.new";
        form.EditTitleKey = "admin.types.edit";
        form.NameProperty = nameof(TypeModel.Label);
    }

    protected override async ValueTask<TypeModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new TypeModel();
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Types.FirstOrDefaultAsync(t => t.Name == key, cancellationToken) is { } stored
            ? TypeModel.Of(ContentTypes.Parse(stored.Definition), stored.Version)
            : null;
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(string? key, TypeModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var known = await types.AllAsync(cancellationToken);
        if (key is not null && key != model.Name)
        {
            return AdminSaveResult.Refused((nameof(model.Name), text["name.fixed"]));
        }

        if (key is null && known.Find(model.Name) is not null)
        {
            return AdminSaveResult.Refused((nameof(model.Name), text["name.taken"]));
        }

        if (model.Fields.GroupBy(field => field.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return AdminSaveResult.Refused((nameof(model.Fields), text["type.twice", twice.Key]));
        }

        var json = JsonSerializer.Serialize(Type(model), TypeJson.Default.ContentType);
        try
        {
            return await work.ExecuteAsync(
                async (transaction, ct) =>
                {
                    var db = transaction.Context<CmsDb>();
                    var stored = await db.Types.AsTracking().FirstOrDefaultAsync(t => t.Name == model.Name, ct);
                    if (stored is null)
                    {
                        db.Types.Add(stored = new StoredType { Name = model.Name, Definition = json });
                    }
                    else if (stored.Version != model.Version)
                    {
                        return AdminSaveResult.Conflict;
                    }

                    stored.Definition = json;
                    await db.SaveChangesAsync(ct);
                    transaction.OnCommitted(types.Forget);
                    return AdminSaveResult.Saved(model.Name);
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AdminSaveResult.Conflict;
        }
    }

    private static ContentType Type(TypeModel model) => new(model.Name, model.Label)
    {
        HasPage = model.HasPage,
        PathPrefix = model.PathPrefix,
        HasBlocks = model.HasBlocks,
        IsArticle = model.IsArticle,
        Fields =
        [
            .. model.Fields.Select(field => new ContentField(field.Name, field.Kind, field.Label)
            {
                IsRequired = field.IsRequired,
                Choices = [.. field.Choices.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Choice)],
                Taxonomy = string.IsNullOrWhiteSpace(field.Taxonomy) ? null : field.Taxonomy,
            }),
        ],
    };

    private static ContentChoice Choice(string line)
    {
        var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
        return new(parts[0], LocalizedText.Of(CultureInfo.CurrentUICulture.Name, parts.Length > 1 ? parts[1] : parts[0]));
    }
}
