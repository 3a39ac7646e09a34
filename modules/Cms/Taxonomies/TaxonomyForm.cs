using System.Security.Claims;
using CommunityKit.Cms.Data;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Taxonomies;

/// <summary>A taxonomy and its terms in the admin. Content keeps the ids of terms that are gone; it shows nothing for them.</summary>
public sealed class TaxonomyForm(IDbContextFactory<CmsDb> reading, TermReads terms, IUnitOfWork work, IStringLocalizer<CmsModule> text) : AdminForm<TaxonomyModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "admin.taxonomies.new";
        form.EditTitleKey = "admin.taxonomies.edit";
        form.NameProperty = nameof(TaxonomyModel.Label);
        form.DeleteKey = "admin.taxonomies.delete";
    }

    protected override async ValueTask<TaxonomyModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new TaxonomyModel();
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Taxonomies.FirstOrDefaultAsync(t => t.Name == key, cancellationToken) is { } taxonomy
            ? new TaxonomyModel
            {
                Name = taxonomy.Name,
                Label = taxonomy.Label,
                Terms = [.. (await terms.OfAsync(key, cancellationToken)).Select(term => new TermRow { Id = term.Id.ToString(), Label = term.Label })],
                Version = taxonomy.Version,
            }
            : null;
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(
        string? key, TaxonomyModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (key is not null && key != model.Name)
        {
            return AdminSaveResult.Refused((nameof(model.Name), text["name.fixed"]));
        }

        try
        {
            return await work.ExecuteAsync((transaction, ct) => SaveAsync(transaction, key, model, ct), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AdminSaveResult.Conflict;
        }
    }

    protected override async ValueTask<AdminSaveResult> DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync(
            async (transaction, ct) => { await transaction.Context<CmsDb>().Taxonomies.Where(t => t.Name == key).ExecuteDeleteAsync(ct); }, cancellationToken);
        return AdminSaveResult.Deleted;
    }

    private async ValueTask<AdminSaveResult> SaveAsync(Transaction transaction, string? key, TaxonomyModel model, CancellationToken cancellationToken)
    {
        var db = transaction.Context<CmsDb>();
        var taxonomy = await db.Taxonomies.AsTracking().FirstOrDefaultAsync(t => t.Name == model.Name, cancellationToken);
        if (taxonomy is not null && key is null)
        {
            return AdminSaveResult.Refused((nameof(model.Name), text["name.taken"]));
        }

        if (taxonomy is null)
        {
            db.Taxonomies.Add(taxonomy = new Taxonomy { Name = model.Name });
        }
        else if (taxonomy.Version != model.Version)
        {
            return AdminSaveResult.Conflict;
        }
        else
        {
            // The version counts the terms too.
            db.Entry(taxonomy).State = EntityState.Modified;
        }

        taxonomy.Label = model.Label;
        var known = await db.Terms.AsTracking().Where(term => term.Taxonomy == model.Name).ToDictionaryAsync(term => term.Id, cancellationToken);
        for (var i = 0; i < model.Terms.Count; i++)
        {
            if (Guid.TryParse(model.Terms[i].Id, out var id) && known.Remove(id, out var term))
            {
                (term.Label, term.Position) = (model.Terms[i].Label, i);
            }
            else
            {
                db.Terms.Add(new Term { Id = Guid.CreateVersion7(), Taxonomy = model.Name, Label = model.Terms[i].Label, Position = i });
            }
        }

        db.Terms.RemoveRange(known.Values);
        await db.SaveChangesAsync(cancellationToken);
        return AdminSaveResult.Saved(model.Name);
    }
}
