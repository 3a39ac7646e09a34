using CommunityKit.Modules;
using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.UI.Blocks;

/// <summary>Declaring and showing blocks.</summary>
public static class BlockExtensions
{
    /// <summary>Offers a block to editors.</summary>
    /// <typeparam name="TSettings">What the editor fills in; the form is generated from it.</typeparam>
    /// <typeparam name="TBlock">The block; resolved from the request's scope.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="name">Wire name of the block, stored with every page that uses it.</param>
    /// <param name="labelKey">Key of the name shown to editors.</param>
    /// <param name="icon">Name of an icon.</param>
    public static void Block<TSettings, TBlock>(this ModuleBuilder module, BlockName<TSettings> name, string labelKey, string icon)
        where TSettings : class, new()
        where TBlock : class, IBlock<TSettings>
    {
        module.Services.TryAddScoped<TBlock>();
        module.Declare(new BlockDeclaration(name.Value, typeof(TSettings), typeof(TBlock), labelKey, icon));
    }

    /// <summary>Offers a block to editors, with what helps them to find and recognise it.</summary>
    /// <typeparam name="TSettings">What the editor fills in; the form is generated from it.</typeparam>
    /// <typeparam name="TBlock">The block; resolved from the request's scope.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="name">Wire name of the block, stored with every page that uses it.</param>
    /// <param name="labelKey">Key of the name shown to editors.</param>
    /// <param name="icon">Name of an icon.</param>
    /// <param name="editing">Search words and summary.</param>
    public static void Block<TSettings, TBlock>(
        this ModuleBuilder module, BlockName<TSettings> name, string labelKey, string icon, BlockEditing<TSettings> editing)
        where TSettings : class, new()
        where TBlock : class, IBlock<TSettings>
    {
        module.Services.TryAddScoped<TBlock>();
        module.Declare(Declaration(name, typeof(TBlock), labelKey, icon, editing));
    }

    /// <summary>Offers a block that holds other blocks.</summary>
    /// <typeparam name="TSettings">What the editor fills in; the form is generated from it.</typeparam>
    /// <typeparam name="TBlock">The block; resolved from the request's scope.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="name">Wire name of the block, stored with every page that uses it.</param>
    /// <param name="labelKey">Key of the name shown to editors.</param>
    /// <param name="icon">Name of an icon.</param>
    /// <param name="editing">Search words and summary.</param>
    public static void ContainerBlock<TSettings, TBlock>(
        this ModuleBuilder module, BlockName<TSettings> name, string labelKey, string icon, BlockEditing<TSettings> editing)
        where TSettings : class, new()
        where TBlock : class, IContainerBlock<TSettings>
    {
        module.Services.TryAddScoped<TBlock>();
        module.Declare(Declaration(name, typeof(TBlock), labelKey, icon, editing));
    }

    /// <summary>
    /// Renders placed blocks in order, each in an element with <c>data-ck-block</c> and its id. A block that fails, or that no module
    /// declares any more, leaves nothing behind; who may manage modules sees a short note instead.
    /// </summary>
    /// <param name="html">The view.</param>
    /// <param name="blocks">The blocks of the page.</param>
    public static async ValueTask<RenderedParts> BlocksAsync(this IHtmlHelper html, IEnumerable<PlacedBlock> blocks)
    {
        var http = html.ViewContext.HttpContext;
        var services = http.RequestServices;
        var table = services.GetRequiredService<BlockTable>();
        List<IHtmlContent> parts = [];
        foreach (var placed in blocks)
        {
            var rendered = table.Find(placed.Name) is { } block
                ? await services.GetRequiredService<PartRenderer>().RenderAsync(
                    html, block.Module, block.Part, block.Sharing, cancellation => block.RenderAsync(services, placed, cancellation))
                : await UnknownAsync(html, placed);
            if (rendered is null && BlockPreview.IsOn(http))
            {
                rendered = html.ViewContext.Markup()
                    .Element("p", html.ViewContext.KitText()["part.empty"], ("class", "ck-off")).ToHtml();
            }

            if (rendered is not null)
            {
                parts.Add(html.ViewContext.Markup().Open("div", ("class", "ck-block"), ("data-ck-block", placed.Id)).ToHtml());
                parts.Add(rendered);
                parts.Add(new HtmlString("</div>"));
            }
        }

        return parts.Count == 0 ? RenderedParts.Empty : new(parts);
    }

    private static async ValueTask<IHtmlContent?> UnknownAsync(IHtmlHelper html, PlacedBlock placed) =>
        BlockPreview.IsOn(html.ViewContext.HttpContext)
            ? html.ViewContext.Markup()
                .Element("p", html.ViewContext.KitText()["part.unknown", placed.Name], ("class", "ck-off")).ToHtml()
            : await html.ViewContext.Service<OperatorNotes>().NoteAsync(html.ViewContext.HttpContext, "part.unknown", placed.Name);

    private static BlockDeclaration Declaration<TSettings>(
        BlockName<TSettings> name, Type block, string labelKey, string icon, BlockEditing<TSettings> editing)
        where TSettings : class, new() =>
        new(name.Value, typeof(TSettings), block, labelKey, icon)
        {
            WordsKey = editing.WordsKey,
            Summary = editing.Summary is { } summary ? settings => summary((TSettings)settings) : null,
        };
}
