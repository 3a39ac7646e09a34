using System.CommandLine;
using CommunityKit.Cli.Building;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Packages;

namespace CommunityKit.Cli.Commands.Packages;

/// <summary><c>ck pack</c>: from a project to a package that hosts take.</summary>
internal sealed class PackCommand : CliCommand
{
    private readonly Argument<string> _project;
    private readonly Option<string> _output;
    private readonly Option<string> _key;
    private readonly Option<string> _configuration;
    private readonly Option<string> _release;
    private readonly Option<string[]> _feeds;

    public PackCommand(CliContext context)
        : base(context, "pack")
    {
        _project = Argument<string>("DIR");
        _output = Option<string>("--output", "DIR", "-o");
        _key = Option<string>("--key", "PEM");
        _configuration = Option<string>("--configuration", "NAME", "-c");
        _release = Option<string>("--release", "VERSION");
        _feeds = Option<string[]>("--feed", "DIR|URL");
    }

    public override IReadOnlyList<string> Examples =>
    [
        "ck pack src/Acme.Notes",
        "ck pack src/Acme.Notes -o packages --key acme.pem",
        "ck pack src/Acme.Notes -o packages --release 1.2.0-rc.1",
    ];

    protected override async Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var project = Context.FullPath(arguments[_project]);
        var output = Directory.CreateDirectory(Context.FullPath(arguments[_output] ?? ".")).FullName;
        var key = arguments[_key] is { } file ? Context.FullPath(file) : null;
        var feeds = PackageFeeds.Of(Context, arguments[_feeds], [Path.Combine(output, "any")]);
        using var packed = await terminal.WaitAsync(
            Texts.Format("pack.doing", ("project", Path.GetFileName(project))),
            () => PackedProject.PackAsync(project, arguments[_configuration] ?? "Release", key, arguments[_release], cancellationToken));
        var report = await PackageVerifier.RunAsync(packed.File, feeds, cancellationToken);
        if (report.Problems.Count == 0)
        {
            report = report with { File = packed.MoveTo(output) };
            terminal.Line(report.File);
        }

        return PackageReports.Show([report], terminal);
    }
}
