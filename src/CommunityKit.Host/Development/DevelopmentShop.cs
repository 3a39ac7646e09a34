using CommunityKit.Modularity.Loading;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host.Development;

/// <summary>
/// The shop in which a module author sees his module: made when the site has none, with the linked modules and what they need. In a site
/// that has several shops the author installs the modules where he wants them.
/// </summary>
internal sealed class DevelopmentShop(LinkedModules linked, TenantSet tenants, TimeProvider clock)
{
    private const string Id = "development";

    /// <summary>Gives a site of its own the feeds of the linked builds. Before the host is built, which reads the settings.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="outputFolders">Output folders of the linked modules.</param>
    public static void PrepareSite(SiteFolder folder, IReadOnlyList<string> outputFolders)
    {
        var links = outputFolders.Select(ModuleLink.Read).ToList();
        if (links.All(link => Path.GetFullPath(link.Site) != folder.Root))
        {
            return;
        }

        var settings = SiteSettings.Load(folder);
        (settings with { Feeds = [.. links.SelectMany(link => link.Feeds).Distinct(StringComparer.Ordinal)], SleepAfter = TimeSpan.Zero, RequestsPerMinute = 0 })
            .Save(folder);
    }

    /// <summary>Makes the shop if there is none, and installs the linked modules in the only shop.</summary>
    /// <exception cref="ProblemException">They are refused; the message has every reason.</exception>
    public async Task InstallAsync(CancellationToken cancellationToken)
    {
        if (tenants.All.Count == 0)
        {
            tenants.Directory.Add(new TenantRecord(Id) { CreatedAt = clock.GetUtcNow() });
            tenants.Reload();
        }

        if (tenants.All is not [var only])
        {
            return;
        }

        var report = await tenants.ChangeAsync(
            only.Record.Id,
            new ChangeRequest(ChangeKind.Install) { Modules = [.. linked.All.Select(m => (m.Manifest.Id, (string?)m.Manifest.Version))], Actor = "--link" },
            cancellationToken);
        if (report.Problems.Count > 0)
        {
            throw new ProblemException(report.Problems);
        }
    }
}
