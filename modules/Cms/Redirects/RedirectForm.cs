using System.Security.Claims;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Showing;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Redirects;

/// <summary>A redirect in the admin. A live page at the same address wins.</summary>
public sealed class RedirectForm(IDbContextFactory<CmsDb> reading, IUnitOfWork work, IStringLocalizer<CmsModule> text) : AdminForm<RedirectModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "admin.redirects.new";
        form.EditTitleKey = "admin.redirects.edit";
        form.NameProperty = nameof(RedirectModel.From);
        form.DeleteKey = "admin.redirects.delete";
    }

    protected override async ValueTask<RedirectModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new RedirectModel();
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return Guid.TryParse(key, out var id) && await db.Redirects.FirstOrDefaultAsync(r => r.Id == id, cancellationToken) is { } redirect
            ? new RedirectModel { From = redirect.From, To = redirect.To, IsPermanent = redirect.IsPermanent, Version = redirect.Version }
            : null;
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(
        string? key, RedirectModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var from = PathRules.Normalize(model.From);
        if (!PathRules.IsValid(from))
        {
            return AdminSaveResult.Refused((nameof(model.From), text["check.path"]));
        }

        if (!PageUrls.IsSafe(model.To) || PathRules.Normalize(model.To) == from)
        {
            return AdminSaveResult.Refused((nameof(model.To), text["redirect.to"]));
        }

        var id = Guid.TryParse(key, out var known) ? known : Guid.CreateVersion7();
        try
        {
            return await work.ExecuteAsync(
                async (transaction, ct) =>
                {
                    var db = transaction.Context<CmsDb>();
                    if (await db.Redirects.AnyAsync(r => r.From == from && r.Id != id, ct))
                    {
                        return AdminSaveResult.Refused((nameof(model.From), text["redirect.taken"]));
                    }

                    var redirect = await db.Redirects.AsTracking().FirstOrDefaultAsync(r => r.Id == id, ct);
                    if (redirect is null)
                    {
                        db.Redirects.Add(redirect = new Redirect { Id = id, From = from, To = model.To });
                    }
                    else if (redirect.Version != model.Version)
                    {
                        return AdminSaveResult.Conflict;
                    }

                    (redirect.From, redirect.To, redirect.IsPermanent) = (from, model.To, model.IsPermanent);
                    await db.SaveChangesAsync(ct);
                    return AdminSaveResult.Saved(id.ToString());
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AdminSaveResult.Conflict;
        }
    }

    protected override async ValueTask<AdminSaveResult> DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync(
            async (transaction, ct) =>
            {
                await transaction.Context<CmsDb>().Redirects.Where(r => r.Id == Guid.Parse(key)).ExecuteDeleteAsync(ct);
            },
            cancellationToken);
        return AdminSaveResult.Deleted;
    }
}
