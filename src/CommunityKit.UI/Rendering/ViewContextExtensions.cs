using System.Text.Encodings.Web;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Components;
using CommunityKit.UI.Texts;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Rendering;

internal static class ViewContextExtensions
{
    public static T Service<T>(this ViewContext view)
        where T : notnull => view.HttpContext.RequestServices.GetRequiredService<T>();

    /// <summary>Path of the view whose markup runs right now: the partial, not the page around it.</summary>
    public static string CurrentPath(this ViewContext view) => view.ExecutingFilePath ?? view.View.Path;

    public static KitText KitText(this ViewContext view) => view.Service<KitText>();

    public static Markup Markup(this ViewContext view) => new(view.Service<HtmlEncoder>());

    public static Markup Icon(this Markup markup, ViewContext view, string name, string? title = null) =>
        view.Service<Icons>().Write(markup, name, title);

    /// <summary>Whose file a view means when it names one: its owner's, or the kit's own.</summary>
    public static string AssetOwner(this ViewContext view) => view.Service<IViewOwners>().OwnerOf(view.CurrentPath()) ?? KitAssets.Id;
}
