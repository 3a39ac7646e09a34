using System.CommandLine;
using System.Globalization;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;
using CommunityKit.Host.Control;
using CommunityKit.Imports;

namespace CommunityKit.Cli.Commands.Imports;

/// <summary><c>ck import products FILE</c>, or any other kind that a module of the shop imports.</summary>
internal sealed class ImportCommand : TenantCommand
{
    private const int ShownProblems = 20;
    private readonly Argument<string> _kind;
    private readonly Argument<string> _file;
    private readonly Option<string> _format;
    private readonly Option<bool> _dryRun;

    public ImportCommand(CliContext context)
        : base(context, "import")
    {
        _kind = Argument<string>("KIND");
        _file = Argument<string>("FILE");
        _format = Option<string>("--format", "NAME");
        _dryRun = Flag("--dry-run");
    }

    public override IReadOnlyList<string> Examples =>
    [
        "ck import products products.csv --tenant baby --dry-run",
        "ck import products export.csv --format woocommerce --tenant baby --json",
    ];

    protected override async Task<Outcome> RunAsync(
        ISiteClient site, string tenant, Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var request = new ImportFileRequest(arguments[_kind], Context.FullPath(arguments[_file]), arguments[_format] ?? "auto", arguments[_dryRun]);
        var progress = new ImportProgressLines(terminal);
        var result = await site.ImportAsync(tenant, request, progress, cancellationToken);
        Show(result, terminal);
        return result.Refused ? Outcome.Failed(result) : Outcome.Done(result);
    }

    private void Show(ImportResult result, Terminal terminal)
    {
        foreach (var problem in result.Problems.Take(ShownProblems))
        {
            var place = problem.Row == 0 ? "" : Texts.Format("import.row", ("row", problem.Row), ("column", problem.Column ?? "")).TrimEnd() + " ";
            terminal.Progress($"{place}{problem.Code}: {problem.Message}");
        }

        if (result.Problems.Count > ShownProblems)
        {
            terminal.Progress(Texts.Format("import.more", ("count", result.Problems.Count - ShownProblems)));
        }

        foreach (var (kind, count) in result.Counts)
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{kind}: {count}"));
        }

        var key = result.Refused ? "import.refused" : result.DryRun ? "import.planned" : "import.done";
        terminal.Line(Texts.Format(
            key, ("created", result.Created), ("updated", result.Updated), ("unchanged", result.Unchanged), ("skipped", result.Skipped)));
    }

    /// <summary>A line now and then, at once and in order.</summary>
    private sealed class ImportProgressLines(Terminal terminal) : IProgress<ImportProgress>
    {
        private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
        private readonly Lock _lock = new();
        private DateTimeOffset _next;

        public void Report(ImportProgress value)
        {
            var now = TimeProvider.System.GetUtcNow();
            lock (_lock)
            {
                if (now < _next)
                {
                    return;
                }

                _next = now + Every;
                terminal.Progress(terminal.Texts.Format("import.progress", ("rows", value.Rows), ("percent", (int)(value.Fraction * 100))));
            }
        }
    }
}
