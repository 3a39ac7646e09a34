using CommunityKit.Modules;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Pipeline;

/// <summary>Shows at <c>/</c> the page that a module offered as home; the visitor keeps seeing <c>/</c>.</summary>
internal sealed class HomeRewrite(IDeclarations<HomePage> pages)
{
    private readonly HomePage[] _offers = [.. pages.All.Select(p => p.Value).OrderBy(p => p.Order)];

    /// <summary>Before routing: the home page is looked for at the offered path.</summary>
    public async Task RewriteAsync(HttpContext context, RequestDelegate next)
    {
        if (_offers.Length > 0 && (!context.Request.Path.HasValue || context.Request.Path == "/") && await ChooseAsync(context) is { } home)
        {
            context.Features.Set(new Rewritten());
            context.Request.Path = home.Path;
        }

        await next(context);
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

    private async ValueTask<HomePage?> ChooseAsync(HttpContext context)
    {
        foreach (var offer in _offers)
        {
            if (offer.OfferType is not { } type
                || await ((IHomeOffer)context.RequestServices.GetRequiredService(type)).StandsAsync(context.RequestAborted))
            {
                return offer;
            }
        }

        return null;
    }

    private sealed class Rewritten;
}
