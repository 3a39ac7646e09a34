using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CommunityKit.Modules;
using CommunityKit.Permissions;
using CommunityKit.Settings;
using CommunityKit.Texts;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Csp;
using CommunityKit.UI.Gallery;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.UI.Tests.Shop;

/// <summary>A shop on a real server, with the kit's services and simple stand-ins for what the host brings.</summary>
internal sealed class TestShop : IAsyncDisposable
{
    public const string Policy =
        "default-src 'none'; script-src 'nonce-{0}'; style-src 'self' 'nonce-{0}'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'";

    private readonly WebApplication _app;

    private TestShop(WebApplication app, Uri url, string prefix)
    {
        _app = app;
        Url = new Uri(url, prefix.Length == 0 ? "/" : prefix + "/");
        // No proxy and no cookies between tests; redirects are part of what is tested.
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = Url };
    }

    public Uri Url { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<TestShop> StartAsync(Action<TestShopSetup>? configure = null)
    {
        var setup = new TestShopSetup();
        configure?.Invoke(setup);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = setup.Environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Register(builder.Services, setup);
        var app = builder.Build();
        Map(app, setup);
        await app.StartAsync(CancellationToken.None);
        return new TestShop(app, new Uri(app.Urls.First()), setup.Prefix);
    }

    /// <summary>Opens a page and parses it.</summary>
    public async Task<IHtmlDocument> OpenAsync(string path, string culture = "en", string? user = null)
    {
        using var response = await SendAsync(path, culture, user);
        return await ParseAsync(response);
    }

    public async Task<HttpResponseMessage> SendAsync(string path, string culture = "en", string? user = null, HttpContent? form = null)
    {
        using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, new Uri(Url, path.TrimStart('/'))) { Content = form };
        request.Headers.Add("Accept-Language", culture);
        if (user is not null)
        {
            request.Headers.Add("X-User", user);
        }

        return await Http.SendAsync(request, CancellationToken.None);
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {html}");
        return new HtmlParser().ParseDocument(html);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private static void Register(IServiceCollection services, TestShopSetup setup)
    {
        var parts = new ApplicationPartManager();
        parts.ApplicationParts.Add(new AssemblyPart(typeof(TestShop).Assembly));
        parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(TestShop).Assembly));
        parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(KitAssets).Assembly));
        services.AddSingleton(parts);
        services.AddSingleton(setup);
        services.AddSingleton<IModuleTexts>(setup.Texts);
        services.AddSingleton<IModuleGuard>(setup.Guard);
        services.AddSingleton<IViewOwners, TestViewOwners>();
        services.AddSingleton<IModuleAssets, TestAssets>();
        services.AddSingleton(typeof(IDeclarations<>), typeof(TestDeclarations<>));
        services.AddSingleton<ISettings<ShopSettings>>(new TestSettings(setup.Shop));
        services.AddSingleton(setup.Time);
        services.AddHttpContextAccessor();
        if (setup.HasPermissions)
        {
            services.AddSingleton<IPermissionEvaluator, TestPermissions>();
        }

        setup.Services?.Invoke(services);
        services.AddCommunityUi();
    }

    private static void Map(WebApplication app, TestShopSetup setup)
    {
        if (setup.Prefix.Length > 0)
        {
            app.UsePathBase(setup.Prefix);
            app.UseRouting();
        }

        var cultures = setup.Shop.Cultures.Select(CultureInfo.GetCultureInfo).ToList();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(setup.Shop.DefaultCulture),
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang" }, new AcceptLanguageHeaderRequestCultureProvider(),
            ],
        });
        app.Use((http, next) =>
        {
            http.Response.Headers.ContentSecurityPolicy = Policy.Replace("{0}", CspNonce.Get(http));
            http.Response.Headers.XContentTypeOptions = "nosniff";
            if (http.Request.Headers["X-User"] is [{ } name])
            {
                http.User = new(new System.Security.Claims.ClaimsIdentity([new(UserClaims.Name, name)], "test"));
            }

            return next(http);
        });
        app.MapControllers();
        app.MapGallery();
        app.MapGet("/_m/{id}/{version}/{**path}", TestAssets.ServeAsync);
        app.MapGet("/status/{code:int}", (HttpContext http, int code) =>
            KitPages.StatusAsync(http, new StatusPage(code) { RequestId = "0HN7", Part = code == 503 ? "Group buy" : null }));
        setup.Endpoints?.Invoke(app);
    }
}
