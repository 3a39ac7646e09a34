using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Host.Control;
using CommunityKit.Packaging.Feeds;

namespace CommunityKit.Cli.Commands.Packages;

/// <summary><c>ck feed index</c>: makes a folder of packages a feed that any web server can serve.</summary>
internal sealed class FeedIndexCommand : CliCommand
{
    private readonly Argument<string> _folder;

    public FeedIndexCommand(CliContext context)
        : base(context, "feed.index") =>
        _folder = Argument<string>("DIR");

    public override IReadOnlyList<string> Examples => ["ck feed index packages"];

    protected override async Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var folder = Context.FullPath(arguments[_folder]);
        var listing = await FeedIndexWriter.WriteAsync(folder, limits: null, cancellationToken);
        var problems = ProblemRow.Of(listing.Problems);
        terminal.Problems(problems);
        terminal.Line(Texts.Format("feed.done", ("count", listing.Entries.Count), ("left", problems.Count)));
        var result = new
        {
            packages = listing.Entries.Select(e => new { id = e.Manifest.Id, version = e.Manifest.Version, file = e.File }),
            problems,
        };
        return problems.Count == 0 ? Outcome.Done(result) : Outcome.Failed(result);
    }
}
