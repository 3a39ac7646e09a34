using System.Diagnostics;
using System.Net;
using CommunityKit.Host.Assets;
using CommunityKit.Host.Control;
using CommunityKit.Host.Health;
using CommunityKit.Host.Owners;
using CommunityKit.Host.Security;
using CommunityKit.Host.Telemetry;
using CommunityKit.Host.Texts;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Routing;
using CommunityKit.Tenancy.Sites;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CommunityKit.Host;

/// <summary>Puts the host together: what every request passes, then the host's own pages, then the tenants.</summary>
public static class HostApplication
{
    /// <summary>Builds a host. Start it with <c>StartAsync</c> or <c>RunAsync</c>.</summary>
    /// <param name="options">How it is started.</param>
    public static WebApplication Build(HostStart options)
    {
        Directory.CreateDirectory(options.Folder.Root);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(HostApplication).Assembly.GetName().Name,
            ContentRootPath = options.Folder.Root,
            EnvironmentName = options.IsDevelopment ? Environments.Development : Environments.Production,
        });
        builder.Configuration.AddEnvironmentVariables("CK_");
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });
        builder.Logging.SetMinimumLevel(options.IsQuiet ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        options.Logging?.Invoke(builder.Logging);
        // It would warn at every start that keys lie unencrypted; only the host's user may read them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limit);
        builder.WebHost.UseUrls([.. options.Urls]);
        HostComposition.Add(builder.Services, options);
        var app = builder.Build();
        Use(app, options);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            app.Services.GetRequiredService<RunRecord>().Write(LocalAddress(app));
            AskForOwner(app, options);
        });
        return app;
    }

    /// <summary>To the console and not to the log: whoever has the address can make himself the owner.</summary>
    private static void AskForOwner(WebApplication app, HostStart options)
    {
        var owners = app.Services.GetRequiredService<OwnerStore>();
        if (owners.NeedsSetup && (options.Console is not null || !options.IsQuiet))
        {
            (options.Console ?? Console.Out).WriteLine(HostTexts.Get("setup.console", $"{LocalAddress(app)}{HostPages.BasePath}/setup?token={owners.SetupToken}"));
        }
    }

    /// <summary>The address by which this machine reaches the host.</summary>
    private static string LocalAddress(WebApplication app)
    {
        var address = BindingAddress.Parse(app.Urls.FirstOrDefault(url => url.StartsWith("http:", StringComparison.Ordinal)) ?? app.Urls.First());
        return $"{address.Scheme}://localhost:{address.Port}";
    }

    private static void Limit(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
        server.Limits.MaxRequestHeaderCount = 64;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    private static void Use(WebApplication app, HostStart options)
    {
        var settings = app.Services.GetRequiredService<SiteSettings>();
        if (settings.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders(ForwardedBy(settings.TrustedProxies, options.Folder));
        }

        app.Use(HostErrors.InvokeAsync);
        app.Use(SecurityHeaders.Apply);
        app.Map(AssetEndpoint.BasePath, assets => assets.Run(app.Services.GetRequiredService<AssetEndpoint>().InvokeAsync));
        HealthEndpoints.Map(app);
        app.UseRateLimiter();
        HostPages.Map(app);
        if (options.SafeMode)
        {
            app.Run(HostErrors.AnswerSafeModeAsync);
            return;
        }

        var dispatch = app.Services.GetRequiredService<TenantDispatch>();
        app.Run(async context =>
        {
            if (!await dispatch.TryInvokeAsync(context))
            {
                await HostErrors.AnswerNoTenantAsync(context);
            }
        });
    }

    private static ForwardedHeadersOptions ForwardedBy(IReadOnlyList<string> proxies, SiteFolder folder)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in proxies)
        {
            if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                throw new ProblemException(HostProblems.BadProxy(folder.SettingsFile, proxy));
            }
        }

        return options;
    }
}
