using CommunityKit.Modules;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Tenancy.Pipeline;

/// <summary>Shows at <c>/</c> the page that a module offered as home; the visitor keeps seeing <c>/</c>.</summary>
internal sealed class HomeRewrite(IDeclarations<HomePage> pages)
{
    private readonly PathString? _home = pages.All.OrderBy(p => p.Value.Order).Select(p => new PathString(p.Value.Path)).FirstOrDefault();

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (_home is not { HasValue: true } home || (path.HasValue && path != "/"))
        {
            await next(context);
            return;
        }

        context.Request.Path = home;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Path = path;
        }
    }
}
