using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Packages;

namespace CommunityKit.Cli.Commands.Packages;

/// <summary><c>ck verify</c>: would a host of this version take these packages?</summary>
internal sealed class VerifyCommand : CliCommand
{
    private readonly Argument<string[]> _files;
    private readonly Option<string[]> _feeds;

    public VerifyCommand(CliContext context)
        : base(context, "verify")
    {
        _files = Argument<string[]>("FILE.nupkg", ArgumentArity.OneOrMore);
        _feeds = Option<string[]>("--feed", "DIR|URL");
    }

    public override IReadOnlyList<string> Examples =>
    [
        "ck verify acme.hello.1.0.0.nupkg",
        "ck verify packages/*.nupkg --feed ../others --json",
    ];

    protected override async Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var files = arguments[_files].Select(Context.FullPath).ToList();
        var feeds = PackageFeeds.Of(Context, arguments[_feeds], files.Where(File.Exists));
        var reports = new List<PackageReport>();
        foreach (var file in files)
        {
            reports.Add(await PackageVerifier.RunAsync(file, feeds, cancellationToken));
        }

        return PackageReports.Show(reports, terminal);
    }
}
