using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Types;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Editing;

/// <summary>Begins an item: what kind it is, its language and its title; then the editor opens.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ContentPaths.Items + "/new")]
public sealed class NewController(ContentTypes types, CreateItem create, ISettings<ShopSettings> shop, IStringLocalizer<CmsModule> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? type, CancellationToken cancellationToken) =>
        View("New", await PageAsync(new NewItem { Type = type ?? BuiltInTypes.Page, Culture = shop.Current.DefaultCulture }, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Create(NewItem item, CancellationToken cancellationToken)
    {
        var known = await types.AllAsync(cancellationToken);
        var type = known.Find(item.Type);
        if (type is null)
        {
            ModelState.AddModelError(nameof(item.Type), text["new.type"]);
        }

        if (!shop.Current.Cultures.Contains(item.Culture, StringComparer.Ordinal))
        {
            ModelState.AddModelError(nameof(item.Culture), text["new.culture"]);
        }

        if (type is null || !ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("New", await PageAsync(item, cancellationToken));
        }

        var document = ContentDocument.Empty.With(CommonFields.Title, item.Title);
        if (type.HasPage && PathRules.SlugOf(item.Title) is { Length: > 0 } slug)
        {
            document = document.With(CommonFields.Path, PathRules.Normalize(type.PathPrefix + slug));
        }

        var created = await create.RunAsync(type.Name, item.Culture, setId: null, document, Items.Editor.Of(User), cancellationToken);
        return Redirect($"{Request.PathBase}/{ContentPaths.Items}/{created.Id}");
    }

    private async Task<NewPage> PageAsync(NewItem item, CancellationToken cancellationToken) =>
        new(item, (await types.AllAsync(cancellationToken)).All, shop.Current.Cultures);
}
