using System.CommandLine;
using CommunityKit.Cli.Building;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Testing;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Commands.Tests;

/// <summary><c>ck test</c>: builds everything, runs every test of the source tree, and says how many passed.</summary>
internal sealed class TestCommand : CliCommand
{
    private readonly Argument<string> _filter;
    private readonly Option<bool> _long;
    private readonly Option<bool> _noInstall;

    public TestCommand(CliContext context)
        : base(context, "test")
    {
        _filter = Argument<string>("FILTER", ArgumentArity.ZeroOrOne);
        _long = Flag("--long");
        _noInstall = Flag("--no-install");
    }

    public override IReadOnlyList<string> Examples =>
    [
        "ck test",
        "ck test Packaging",
        "ck test A_tampered_package_is_refused",
        "ck test --long --no-install",
    ];

    protected override async Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var tree = SourceTree.Require(Context, "ck test");
        var selection = TestSelection.Of(tree, arguments.Find(_filter));
        await InstallAsync(!arguments[_noInstall], terminal, cancellationToken);
        await InstallPackagesAsync(new NpmPackages(tree.Root), !arguments[_noInstall], terminal, cancellationToken);
        await BuildAsync(tree, selection, terminal, cancellationToken);
        terminal.Progress(Texts.Format("test.running", ("count", selection.Projects.Count)));
        var view = new TestView(terminal, selection);
        var results = await new TestRun(tree, selection, arguments[_long]).RunAsync(view.Show, cancellationToken);
        if (selection.TestName is { } name && results.All(result => result.Count == 0))
        {
            throw new ProblemException(CliProblems.NoTests(name, TestProject.AllOf(tree).Select(project => project.Name)));
        }

        view.Conclude(results);
        var failed = results.Sum(result => result.Failures.Count);
        var outcome = new { passed = results.Sum(r => r.Passed), failed, skipped = results.Sum(r => r.Skipped.Values.Sum()), projects = results };
        return failed == 0 ? Outcome.Done(outcome) : Outcome.Failed(outcome);
    }

    /// <summary>What cannot be installed is said loudly: its tests will be skipped.</summary>
    private async Task InstallAsync(bool mayInstall, Terminal terminal, CancellationToken cancellationToken)
    {
        var absent = TestTool.All.Where(tool => tool.Find() is null).ToList();
        if (absent.Count == 0)
        {
            return;
        }

        var installer = mayInstall ? await AptInstaller.FindAsync(cancellationToken) : null;
        foreach (var tool in absent)
        {
            var packages = string.Join(' ', tool.Packages);
            var isThere = installer is not null && await terminal.WaitAsync(
                Texts.Format("test.installing", ("packages", packages)), () => installer.InstallAsync(tool.Packages, cancellationToken));
            if (!isThere)
            {
                terminal.Notes(Host.Control.ProblemRow.Of([CliProblems.TestToolAbsent(Texts["tool." + tool.Key], packages)]));
            }
        }
    }

    private async Task InstallPackagesAsync(NpmPackages packages, bool mayInstall, Terminal terminal, CancellationToken cancellationToken)
    {
        const string folder = "tools/lint";
        var areThere = packages.AreThere || (mayInstall && await terminal.WaitAsync(
            Texts.Format("test.installing", ("packages", folder)), () => packages.InstallAsync(cancellationToken)));
        if (!areThere)
        {
            terminal.Notes(Host.Control.ProblemRow.Of([CliProblems.TestPackagesAbsent(folder)]));
        }
    }

    private async Task BuildAsync(SourceTree tree, TestSelection selection, Terminal terminal, CancellationToken cancellationToken)
    {
        if (selection.IsEverything)
        {
            await terminal.WaitAsync(Texts["test.building"], () => tree.BuildAsync(cancellationToken));
            await terminal.WaitAsync(Texts["modules.packing"], () => ModuleBuild.OfModules(tree).RunAsync(cancellationToken));
            return;
        }

        foreach (var project in selection.Projects)
        {
            await terminal.WaitAsync(Texts.Format("test.building.one", ("project", project.Name)), () => tree.BuildProjectAsync(project.File, cancellationToken));
        }
    }
}
