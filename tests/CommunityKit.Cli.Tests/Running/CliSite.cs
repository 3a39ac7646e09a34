using CommunityKit.Cli.Serving;
using CommunityKit.Host;
using CommunityKit.Packaging.Signing;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tests.Support;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Cli.Tests.Running;

/// <summary>A site in a temporary folder, with a feed of forged packages.</summary>
internal sealed class CliSite : IDisposable
{
    public const string Tenant = "shop";

    private readonly string _root = Directory.CreateTempSubdirectory("ck-cli-").FullName;

    public CliSite(bool requireSigned = false)
    {
        Folder = new SiteFolder(Path.Combine(_root, "site"));
        Directory.CreateDirectory(Folder.Packages);
        Directory.CreateDirectory(Aside);
        new SiteSettings { RequireSignedModules = requireSigned }.Save(Folder);
    }

    /// <summary>A module with one page.</summary>
    public static ForgedModule Hello { get; } = new("acme.hello", "1.0.0")
    {
        Configure = """module.Endpoints(routes => routes.MapGet("/hello", () => "one"));""",
    };

    /// <summary>Its next version.</summary>
    public static ForgedModule Next { get; } = Hello with { Version = "2.0.0", Configure = """module.Endpoints(routes => routes.MapGet("/hello", () => "two"));""" };

    public SiteFolder Folder { get; }

    /// <summary>A folder that is no feed.</summary>
    public string Aside => Path.Combine(_root, "aside");

    /// <summary>A command line in this folder, about this site.</summary>
    public Ck Ck => new(_root) { Variables = new Dictionary<string, string> { ["CK_SITE"] = Folder.Root } };

    /// <summary>A site with one shop.</summary>
    public static async Task<CliSite> WithShopAsync(bool requireSigned = false)
    {
        var site = new CliSite(requireSigned);
        (await site.Ck.RunAsync("tenant", "create", Tenant)).Done();
        return site;
    }

    /// <summary>Puts a package into the feed.</summary>
    public string Offer(ForgedModule module, Signer? signer = null) => ModuleForge.Pack(module, Folder.Packages, signer);

    /// <summary>Puts a package where no feed is.</summary>
    public string Forge(ForgedModule module, Signer? signer = null) => ModuleForge.Pack(module, Aside, signer);

    /// <summary>Serves the site in this process until the result is disposed.</summary>
    public async Task<ServedSite> ServeAsync()
    {
        var host = ServedSite.Build(new HostStart(Folder) { Urls = ["http://127.0.0.1:0"], Logging = logging => logging.ClearProviders() });
        await host.StartAsync(CancellationToken.None);
        return host;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
