using CommunityKit.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Guards;

/// <summary>
/// Runs a module's middleware so that its failure costs the visitor nothing: if it throws before it called the next one, the request goes
/// on without it; after five failures in a row it is left out.
/// </summary>
internal static class MiddlewareGuard
{
    public static void Use(IApplicationBuilder app, ModuleIdentity module, Type type, ModuleGuard guard)
    {
        var part = "middleware " + type.Name;
        app.Use(next => context => RunAsync(context, next, type, module, part, guard));
    }

    private static async Task RunAsync(
        HttpContext context, RequestDelegate next, Type type, ModuleIdentity module, string part, ModuleGuard guard)
    {
        if (!guard.TryBegin(module.Id, part))
        {
            await next(context);
            return;
        }

        var reachedNext = false;
        var nextFailed = false;
        try
        {
            var middleware = (IMiddleware)context.RequestServices.GetRequiredService(type);
            await middleware.InvokeAsync(context, Next);
            guard.Succeeded(module.Id, part);
        }
        catch (Exception) when (nextFailed || context.RequestAborted.IsCancellationRequested)
        {
            guard.Abandoned(module.Id, part);
            throw;
        }
        catch (Exception exception)
        {
            guard.Failed(module, part, exception);
            if (reachedNext || context.Response.HasStarted)
            {
                throw new ModuleFailedException(module, exception);
            }

            await next(context);
        }

        async Task Next(HttpContext inner)
        {
            reachedNext = true;
            try
            {
                await next(inner);
            }
            catch
            {
                nextFailed = true;
                throw;
            }
        }
    }
}
