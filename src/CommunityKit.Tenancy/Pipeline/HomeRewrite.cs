using CommunityKit.Modules;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Tenancy.Pipeline;

/// <summary>Shows at <c>/</c> the page that a module offered as home; the visitor keeps seeing <c>/</c>.</summary>
internal sealed class HomeRewrite(IDeclarations<HomePage> pages)
{
    private readonly PathString? _home = pages.All.OrderBy(p => p.Value.Order).Select(p => new PathString(p.Value.Path)).FirstOrDefault();

    /// <summary>Before routing: the home page is looked for at the offered path.</summary>
    public Task RewriteAsync(HttpContext context, RequestDelegate next)
    {
        if (_home is { HasValue: true } home && (!context.Request.Path.HasValue || context.Request.Path == "/"))
        {
            context.Features.Set(new Rewritten());
            context.Request.Path = home;
        }

        return next(context);
    }

    /// <summary>After routing: links, languages and the current place in the navigation go by what the visitor sees.</summary>
    public static Task RestoreAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<Rewritten>() is not null)
        {
            context.Request.Path = "/";
        }

        return next(context);
    }

    private sealed class Rewritten;
}
