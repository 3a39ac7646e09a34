using CommunityKit.Modules;
using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.UI.Slots;

/// <summary>Filling and showing slots.</summary>
public static class SlotExtensions
{
    /// <summary>Fills a slot of this or another module.</summary>
    /// <typeparam name="TContext">What the slot tells about the place.</typeparam>
    /// <typeparam name="TContent">The content; resolved from the request's scope.</typeparam>
    /// <param name="module">The module that brings the content.</param>
    /// <param name="slot">The slot, from the owning module's <c>*.Contracts</c>.</param>
    /// <param name="order">Lower comes first; ties by module order.</param>
    public static void Slot<TContext, TContent>(this ModuleBuilder module, SlotName<TContext> slot, int order = 100)
        where TContext : class
        where TContent : class, ISlotContent<TContext>
    {
        module.Services.TryAddScoped<TContent>();
        module.Declare(new SlotDeclaration(slot.Value, typeof(TContent), order));
    }

    /// <summary>
    /// Renders everything that modules put into a slot, in order. A content that throws, is too slow or is switched off leaves nothing
    /// behind; who may manage modules sees a short note instead.
    /// </summary>
    /// <typeparam name="TContext">What the slot tells about the place.</typeparam>
    /// <param name="html">The view with the slot.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="context">The place.</param>
    public static ValueTask<RenderedParts> SlotAsync<TContext>(this IHtmlHelper html, SlotName<TContext> slot, TContext context)
        where TContext : class
    {
        var services = html.ViewContext.HttpContext.RequestServices;
        var contents = services.GetRequiredService<SlotTable>().Contents(slot.Value);
        return contents.Length == 0 ? new(RenderedParts.Empty) : RenderAsync(html, services, contents, context);
    }

    private static async ValueTask<RenderedParts> RenderAsync<TContext>(
        IHtmlHelper html, IServiceProvider services, SlotEntry[] contents, TContext context)
        where TContext : class
    {
        var renderer = services.GetRequiredService<PartRenderer>();
        List<Microsoft.AspNetCore.Html.IHtmlContent>? parts = null;
        foreach (var entry in contents)
        {
            var rendered = await renderer.RenderAsync(
                html,
                entry.Module,
                entry.Part,
                entry.Sharing,
                cancellation => ((ISlotContent<TContext>)services.GetRequiredService(entry.ContentType)).RenderAsync(context, cancellation));
            if (rendered is not null)
            {
                (parts ??= new(contents.Length)).Add(rendered);
            }
        }

        return parts is null ? RenderedParts.Empty : new(parts);
    }
}
