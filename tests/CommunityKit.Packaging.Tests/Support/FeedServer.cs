using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Packaging.Tests.Support;

/// <summary>A real web server on a free loopback port.</summary>
public sealed class FeedServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FeedServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public Uri Index => new(Address, "/feed/index.json");

    /// <summary>Serves the files of a folder under <c>/feed/</c>, unless the handler answers first.</summary>
    public static async Task<FeedServer> StartAsync(string folder, Func<HttpContext, Task<bool>>? handler = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            if (handler is not null && await handler(context))
                return;

            var file = Path.Combine(folder, Path.GetFileName(context.Request.Path.Value!));
            if (context.Request.Path.StartsWithSegments("/feed") && File.Exists(file))
                await context.Response.SendFileAsync(file, context.RequestAborted);
            else
                context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
        await app.StartAsync(CancellationToken.None);
        return new FeedServer(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
