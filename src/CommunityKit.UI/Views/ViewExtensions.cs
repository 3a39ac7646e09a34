using CommunityKit.Modules;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommunityKit.UI.Views;

/// <summary>Typed use of views: declare, answer with, embed.</summary>
public static class ViewExtensions
{
    /// <summary>Opens a view of the module for themes to override.</summary>
    /// <typeparam name="TModel">Model of the view.</typeparam>
    /// <param name="module">The module that ships the default view.</param>
    /// <param name="view">Name and model.</param>
    public static void View<TModel>(this ModuleBuilder module, ViewName<TModel> view) =>
        module.Declare(new ViewDeclaration(view.Path, typeof(TModel)));

    /// <summary>Answers with a named view.</summary>
    /// <typeparam name="TModel">Model of the view.</typeparam>
    /// <param name="controller">The controller.</param>
    /// <param name="view">The view.</param>
    /// <param name="model">The model.</param>
    public static ViewResult View<TModel>(this Controller controller, ViewName<TModel> view, TModel model) =>
        controller.View(view.Path, model);

    /// <summary>Embeds a named view in another view.</summary>
    /// <typeparam name="TModel">Model of the view.</typeparam>
    /// <param name="html">The embedding view.</param>
    /// <param name="view">The view.</param>
    /// <param name="model">The model.</param>
    public static Task<IHtmlContent> ViewAsync<TModel>(this IHtmlHelper html, ViewName<TModel> view, TModel model) =>
        html.PartialAsync(view.Path, model, viewData: null);
}
