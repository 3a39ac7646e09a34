using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Serving;
using CommunityKit.Cli.Sites;
using CommunityKit.Host;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Cli.Commands.Run;

/// <summary><c>ck run</c>: the host of a site, in this process, until it is stopped.</summary>
internal sealed class RunCommand : CliCommand
{
    private readonly Argument<string> _folder;
    private readonly Option<string> _urls;
    private readonly Option<bool> _safeMode;
    private readonly Option<bool> _development;
    private readonly Option<string[]> _links;

    public RunCommand(CliContext context)
        : base(context, "run", hasJson: false)
    {
        _folder = Argument<string>("DIR");
        _urls = Option<string>("--urls", "URL;URL");
        _safeMode = Flag("--safe-mode");
        _development = Flag("--development");
        _links = Option<string[]>("--link", "PROJECT_DIR");
    }

    public override IReadOnlyList<string> Examples =>
    [
        "ck run ./shops",
        "ck run ./shops --urls http://0.0.0.0:8080",
        "ck run ./shops --safe-mode",
        "ck run ./shops --development --link ../acme/src/Acme.Notes",
    ];

    protected override async Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var folder = new SiteFolder(Context.FullPath(arguments[_folder]));
        if (!SiteLocator.IsSite(folder) && Directory.Exists(folder.Root) && Directory.EnumerateFileSystemEntries(folder.Root).Any())
        {
            throw new ProblemException(CliProblems.NoSite(folder.Root));
        }

        var start = new HostStart(folder)
        {
            Urls = arguments[_urls]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? new HostStart(folder).Urls,
            SafeMode = arguments[_safeMode],
            IsDevelopment = arguments[_development],
        };
        await using var host = ServedSite.Build(start);
        await host.StartAsync(cancellationToken);
        terminal.Line(Texts.Format("run.started", ("folder", folder.Root), ("addresses", string.Join(' ', host.Addresses))));
        await using var links = await LinkedProjects.FollowAsync(
            [.. arguments[_links].Select(Context.FullPath)], host.Control, Context, terminal, cancellationToken);
        terminal.Line(Texts["run.stop"]);
        await host.WaitAsync(cancellationToken);
        return Outcome.Done();
    }
}
