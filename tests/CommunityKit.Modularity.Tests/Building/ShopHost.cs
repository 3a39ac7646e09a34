using System.Diagnostics;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Modularity.Tests.Building;

/// <summary>The least application that serves a module's pages the way a tenant does: own container, own parts, own pipeline.</summary>
internal sealed class ShopHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly RequestDelegate _pipeline;

    public ShopHost(Assembly module)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        var diagnostics = new DiagnosticListener("shop");
        services.AddSingleton(diagnostics);
        services.AddSingleton<DiagnosticSource>(diagnostics);
        services.AddSingleton<IWebHostEnvironment>(new Environment());
        services.AddSingleton<IHostEnvironment>(new Environment());
        var parts = new ApplicationPartManager();
        parts.ApplicationParts.Add(new AssemblyPart(module));
        parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(module));
        services.AddSingleton(parts);
        services.AddOptions().AddRouting();
        services.AddControllersWithViews();
        _services = services.BuildServiceProvider();

        var app = new ApplicationBuilder(_services);
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapControllers();
            module.GetType("Fixture.Ui.FixtureEndpoints")!.GetMethod("Map")!.Invoke(null, [endpoints]);
        });
        _pipeline = app.Build();
    }

    /// <summary>Sends one request through the pipeline.</summary>
    public async Task<(int Status, string Body)> SendAsync(string method, string path, string? contentType = null, string? content = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var body = new MemoryStream();
        var uri = path.Split('?', 2);
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = method;
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("shop.test");
        context.Request.Path = uri[0];
        context.Request.QueryString = new QueryString(uri.Length > 1 ? "?" + uri[1] : "");
        if (content is not null)
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            context.Request.ContentType = contentType;
            context.Request.ContentLength = bytes.Length;
            context.Request.Body = new MemoryStream(bytes);
            context.Features.Set<IHttpRequestBodyDetectionFeature>(new HasBody());
        }

        context.Response.Body = body;
        await _pipeline(context);
        await context.Response.CompleteAsync();
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class HasBody : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }

    private sealed class Environment : IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = "";

        public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();

        // Not a loadable assembly, or MVC would add it as an application part.
        public string ApplicationName { get; set; } = "shop";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public string EnvironmentName { get; set; } = "Production";
    }
}
