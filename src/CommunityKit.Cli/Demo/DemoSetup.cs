using CommunityKit.Cli.Building;
using CommunityKit.Cli.Commands;
using CommunityKit.Cli.Commands.Modules;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Packages;
using CommunityKit.Host.Control;
using CommunityKit.Packaging.Packages;
using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Cli.Demo;

/// <summary>Brings the shops of the demo to where they should be: made, set up by their recipes, on the packages that were just built.</summary>
internal sealed class DemoSetup(DemoSite demo, SourceTree tree, SiteControl site, CliContext context, Terminal terminal)
{
    private const string Actor = "ck demo";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var packages = Directory.EnumerateFiles(tree.ModulePackages, "*" + PackageLayout.Extension)
            .ToDictionary(file => Path.GetFileName(file), PackageFingerprint.Of, StringComparer.Ordinal);
        await UpdateAsync(packages, cancellationToken);
        demo.Remember(record => record with { Packages = packages });
        foreach (var shop in DemoShop.All.Where(shop => !demo.Record.Ready.Contains(shop.Id)))
        {
            await SetUpAsync(shop, cancellationToken);
        }
    }

    /// <summary>A shop whose recipe stops is served as far as it came; the next start goes on from there.</summary>
    private async Task SetUpAsync(DemoShop shop, CancellationToken cancellationToken)
    {
        if (site.Tenants().All(tenant => tenant.Id != shop.Id))
        {
            site.Create(new CreateTenantRequest(shop.Id) { Prefix = shop.Prefix });
        }

        try
        {
            var recipe = Path.Combine(tree.Root, "samples", shop.Sample, "recipe.json");
            var result = await terminal.WaitAsync(
                context.Texts.Format("demo.setup", ("sample", shop.Sample)),
                () => site.RunRecipeAsync(shop.Id, new RecipeRequest(recipe, demo.Record.Parameters, DryRun: false), Actor, cancellationToken));
            if (result.Succeeded)
            {
                demo.Remember(record => record with { Ready = [.. record.Ready, shop.Id] });
                return;
            }

            foreach (var (step, problem) in result.Steps.SelectMany(step => step.Problems.Select(problem => (step.Step, problem))))
            {
                terminal.Progress($"{step}: {problem}");
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            terminal.Problems(Failure.ProblemsOf(exception));
        }

        terminal.Notes(ProblemRow.Of([CliProblems.DemoIncomplete(shop.Id)]));
    }

    /// <summary>
    /// Packages that were built again with other content under their old version: the shops get them as development versions, because a
    /// host never takes a second content for a version.
    /// </summary>
    private async Task UpdateAsync(IReadOnlyDictionary<string, string> packages, CancellationToken cancellationToken)
    {
        var copies = packages
            .Where(package => demo.Record.Packages.TryGetValue(package.Key, out var known) && known != package.Value)
            .Select(package => WorkingCopy.Of(Path.Combine(tree.ModulePackages, package.Key), context, TimeProvider.System.GetUtcNow(), cancellationToken))
            .ToList();
        try
        {
            foreach (var tenant in copies.Count == 0 ? [] : site.Tenants())
            {
                var installed = (await site.ModulesAsync(tenant.Id, cancellationToken)).Select(module => module.Id).ToHashSet(StringComparer.Ordinal);
                var files = copies.Where(copy => installed.Contains(copy.Id)).Select(copy => copy.File).ToList();
                if (files.Count > 0)
                {
                    var change = new ModuleChangeRequest(ChangeKind.Install) { Files = files };
                    new ChangeView(terminal).Show(await site.ChangeAsync(tenant.Id, change, Actor, cancellationToken), isDryRun: false);
                }
            }
        }
        finally
        {
            copies.ForEach(copy => copy.Dispose());
        }
    }
}
