using System.Security.Claims;
using System.Text.Json;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Showing;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Menus;

/// <summary>The links of a menu in the admin.</summary>
public sealed class MenuForm(
    IDbContextFactory<CmsDb> reading, MenuReads menus, IUnitOfWork work, ISharedPages pages, IStringLocalizer<CmsModule> text) : AdminForm<MenuModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "admin.menus";
        form.EditTitleKey = "admin.menus.edit";
    }

    protected override async ValueTask<MenuModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key != Menu.Footer)
        {
            return null;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var menu = await db.Menus.FirstOrDefaultAsync(m => m.Name == key, cancellationToken);
        return menu is null ? new MenuModel() : new MenuModel { Links = MenuReads.Parse(menu.Links), Version = menu.Version };
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(string? key, MenuModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        for (var i = 0; i < model.Links.Count; i++)
        {
            if (!PageUrls.IsSafe(model.Links[i].Url))
            {
                return AdminSaveResult.Refused(($"{nameof(model.Links)}[{i}].{nameof(MenuLink.Url)}", text["check.link", model.Links[i].Label.For()]));
            }
        }

        var json = JsonSerializer.Serialize([.. model.Links], MenuJson.Default.ListMenuLink);
        try
        {
            return await work.ExecuteAsync(
                async (transaction, ct) =>
                {
                    var db = transaction.Context<CmsDb>();
                    var menu = await db.Menus.AsTracking().FirstOrDefaultAsync(m => m.Name == key, ct);
                    if (menu is null)
                    {
                        db.Menus.Add(menu = new Menu { Name = key!, Links = json });
                    }
                    else if (menu.Version != model.Version)
                    {
                        return AdminSaveResult.Conflict;
                    }

                    menu.Links = json;
                    await db.SaveChangesAsync(ct);
                    transaction.OnCommitted(() =>
                    {
                        menus.Forget();
                        pages.Touch(CmsTags.Menus);
                    });
                    return AdminSaveResult.Saved(key!);
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AdminSaveResult.Conflict;
        }
    }
}
