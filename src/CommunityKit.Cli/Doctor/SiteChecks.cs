using CommunityKit.Cli.Commands;
using CommunityKit.Cli.Localization;
using CommunityKit.Cli.Sites;
using CommunityKit.Host.Control;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Cli.Doctor;

/// <summary>Looks at a site: its settings, its host, and every module of every shop.</summary>
internal sealed class SiteChecks(SiteFolder folder, CliContext context)
{
    private CliTexts Texts => context.Texts;

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var settings = SiteSettings.Load(folder);
            await using var site = await SiteConnection.OpenAsync(folder, context, cancellationToken);
            var findings = new List<Finding>
            {
                new("site", FindingState.Good, Texts.Format(site.Host is null ? "doctor.site.rests" : "doctor.site.runs", ("folder", folder.Root), ("address", site.Host))),
            };
            findings.AddRange(Owner());
            findings.AddRange(settings.Feeds.Where(IsGone).Select(Feed));
            foreach (var tenant in await site.TenantsAsync(cancellationToken))
            {
                findings.AddRange(await TenantAsync(site, tenant, cancellationToken));
            }

            return findings;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return [.. Broken("site", exception)];
        }
    }

    private IEnumerable<Finding> Owner() =>
        File.Exists(folder.OwnerFile) ? [] : [new Finding("owner", FindingState.Lacking, Texts["doctor.owner"], Texts["doctor.owner.next"])];

    private bool IsGone(string feed) =>
        !Uri.TryCreate(feed, UriKind.Absolute, out var address) && !Directory.Exists(Path.Combine(folder.Root, feed));

    private Finding Feed(string feed) =>
        new("feed", FindingState.Lacking, Texts.Format("doctor.feed", ("feed", feed)), Texts["doctor.feed.next"]);

    private async Task<IReadOnlyList<Finding>> TenantAsync(ISiteClient site, TenantRow tenant, CancellationToken cancellationToken)
    {
        try
        {
            var modules = await site.ModulesAsync(tenant.Id, cancellationToken);
            var faulty = modules.Where(module => module.State is not (nameof(ModuleState.Active) or nameof(ModuleState.Disabled)) || module.FailingParts.Count > 0).ToList();
            return faulty.Count == 0
                ? [new Finding("shop", FindingState.Good, Texts.Format("doctor.shop", ("tenant", tenant.Id), ("count", modules.Count)))]
                : [.. faulty.Select(module => Module(tenant, module))];
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return [.. Broken("shop", exception)];
        }
    }

    private Finding Module(TenantRow tenant, ModuleRow module) => new(
        "module",
        FindingState.Broken,
        Texts.Format(
            "doctor.module",
            ("tenant", tenant.Id),
            ("module", module.Id),
            ("version", module.Version),
            ("reason", string.Join("; ", module.FailingParts.Prepend(module.Reason).OfType<string>()))),
        Texts.Format("doctor.module.next", ("tenant", tenant.Id), ("module", module.Id)));

    /// <summary>A problem says itself what to do.</summary>
    private static IEnumerable<Finding> Broken(string check, Exception exception) =>
        Failure.ProblemsOf(exception).Select(problem => new Finding(check, FindingState.Broken, $"{problem.Code}: {problem.Message}"));
}
