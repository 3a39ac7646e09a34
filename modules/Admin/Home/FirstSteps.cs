using CommunityKit.Admin.Frame;
using CommunityKit.Admin.Generated;
using CommunityKit.Admin.Lists;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.Admin.Home;

/// <summary>
/// Card: leads the owner of a new shop through the first steps; gone when all are done. What can be sold is known from the declarations:
/// the first list of the catalog section that things can be added to.
/// </summary>
public sealed class FirstSteps(
    ISettings<ShopSettings> shop, IDeclarations<AdminMenuItem> menu, IDeclarations<ThemeStylesheet> themes, GeneratedPages pages,
    IPermissionEvaluator permissions, IHttpContextAccessor http, IServiceProvider services, Words words) : ISlotContent<AdminFrame>
{
    /// <inheritdoc />
    public async ValueTask<SlotResult> RenderAsync(AdminFrame context, CancellationToken cancellationToken)
    {
        if (!await permissions.HasAsync(http.HttpContext!.User, AdminPermissions.Settings, cancellationToken))
        {
            return SlotResult.Nothing;
        }

        var steps = new List<(string, string?, bool)> { (words.Own["steps.name"], "/admin/settings/shop", shop.Version > 0) };
        if (await FirstGoodsAsync(cancellationToken) is { } goods)
        {
            steps.Add(goods);
        }

        steps.Add((words.Own["steps.theme"], null, themes.All.Count > 0));
        return steps.TrueForAll(step => step.Item3) ? SlotResult.Nothing : SlotResult.View(HomeViews.FirstSteps, new FirstStepsCard(steps));
    }

    private async ValueTask<(string Label, string? Path, bool IsDone)?> FirstGoodsAsync(CancellationToken cancellationToken)
    {
        var place = menu.All
            .Where(item => item.Value.Section == AdminSection.Catalog)
            .OrderBy(item => item.Value.Order)
            .Select(item => item.Value.Path.StartsWith("/admin/", StringComparison.Ordinal) ? pages.FindList(item.Value.Path["/admin/".Length..]) : null)
            .FirstOrDefault(found => found?.Form is not null);
        if (place is null)
        {
            return null;
        }

        var open = OpenList.At(place, services);
        if (open.Definition.CreateKey is not { } create)
        {
            return null;
        }

        var page = await open.List.ReadRowsAsync(new AdminQuery { PageSize = 1 }, cancellationToken);
        return (open.Words[create], place.FormPathOf(GeneratedPages.NewKey), page.Rows.Count > 0);
    }
}
