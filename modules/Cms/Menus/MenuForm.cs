using System.Security.Claims;
using System.Text.Json;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.References;
using CommunityKit.Cms.Showing;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Menus;

/// <summary>The links of a menu in the admin. A path of a page or product is kept as what stands there, so that the link follows it.</summary>
public sealed class MenuForm(
    IDbContextFactory<CmsDb> reading, MenuReads menus, IReferences references, IUnitOfWork work, ISharedPages pages, IStringLocalizer<CmsModule> text)
    : AdminForm<MenuModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "admin.menus.new";
        form.EditTitleKey = "admin.menus.edit";
        form.NameProperty = nameof(MenuModel.Name);
    }

    protected override async ValueTask<MenuModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new MenuModel();
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (await db.Menus.FirstOrDefaultAsync(m => m.Name == key, cancellationToken) is not { } menu)
        {
            return Menu.BuiltIn.Contains(key) ? new MenuModel { Name = key } : null;
        }

        var rows = new List<MenuLinkRow>();
        foreach (var link in MenuReads.Parse(menu.Links))
        {
            rows.Add(new MenuLinkRow { Label = link.Label, Url = await menus.PathOfAsync(link, cancellationToken), IsBelow = link.IsBelow });
        }

        return new MenuModel { Name = key, Links = rows, Version = menu.Version };
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(string? key, MenuModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (key is not null && key != model.Name)
        {
            return AdminSaveResult.Refused((nameof(model.Name), text["name.fixed"]));
        }

        if (key is null && Menu.BuiltIn.Concat(await menus.NamesAsync(cancellationToken)).Contains(model.Name, StringComparer.Ordinal))
        {
            return AdminSaveResult.Refused((nameof(model.Name), text["name.taken"]));
        }

        for (var i = 0; i < model.Links.Count; i++)
        {
            if (!PageUrls.IsSafe(model.Links[i].Url))
            {
                return AdminSaveResult.Refused(($"{nameof(model.Links)}[{i}].{nameof(MenuLinkRow.Url)}", text["check.link", model.Links[i].Label.For()]));
            }
        }

        var json = JsonSerializer.Serialize(await LinksAsync(model, cancellationToken), MenuJson.Default.ListMenuLink);
        try
        {
            return await work.ExecuteAsync(
                async (transaction, ct) =>
                {
                    var db = transaction.Context<CmsDb>();
                    var menu = await db.Menus.AsTracking().FirstOrDefaultAsync(m => m.Name == model.Name, ct);
                    if (menu is null)
                    {
                        db.Menus.Add(menu = new Menu { Name = model.Name, Links = json });
                    }
                    else if (menu.Version != model.Version)
                    {
                        return AdminSaveResult.Conflict;
                    }

                    menu.Links = json;
                    await db.SaveChangesAsync(ct);
                    transaction.OnCommitted(() => pages.Touch(CmsTags.Menus));
                    return AdminSaveResult.Saved(model.Name);
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AdminSaveResult.Conflict;
        }
    }

    /// <summary>The links to store. One that was not touched keeps following what it followed, though that cannot be seen now.</summary>
    private async ValueTask<List<MenuLink>> LinksAsync(MenuModel model, CancellationToken cancellationToken)
    {
        var before = await menus.LinksAsync(model.Name, cancellationToken);
        var links = new List<MenuLink>();
        foreach (var row in model.Links)
        {
            var target = row.Url[0] == '/' ? (await references.AtAsync(row.Url, cancellationToken))?.ToString() : null;
            links.Add(new MenuLink(row.Label, row.Url)
            {
                IsBelow = row.IsBelow && links.Count > 0,
                Target = target ?? before.FirstOrDefault(link => link.Url == row.Url && link.Target is not null)?.Target,
            });
        }

        return links;
    }
}
