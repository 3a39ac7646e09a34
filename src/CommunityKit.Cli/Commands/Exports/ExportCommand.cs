using System.CommandLine;
using System.Globalization;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;
using CommunityKit.Host.Control;

namespace CommunityKit.Cli.Commands.Exports;

/// <summary><c>ck export FOLDER</c>: a shop as a folder that <c>ck recipe run</c> makes a shop of again.</summary>
internal sealed class ExportCommand : TenantCommand
{
    private readonly Argument<string> _folder;
    private readonly Option<string[]> _only;

    public ExportCommand(CliContext context)
        : base(context, "export")
    {
        _folder = Argument<string>("FOLDER");
        _only = Option<string[]>("--only", "PART");
    }

    public override IReadOnlyList<string> Examples =>
    [
        "ck export backup/baby --tenant baby",
        "ck export pages --tenant baby --only content",
    ];

    protected override async Task<Outcome> RunAsync(
        ISiteClient site, string tenant, Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var request = new ExportRequest(Context.FullPath(arguments[_folder]), arguments[_only] ?? []);
        var result = await terminal.WaitAsync(
            Texts.Format("export.doing", ("tenant", tenant)), () => site.ExportAsync(tenant, request, cancellationToken));
        foreach (var left in result.LeftOut)
        {
            terminal.Progress(left);
        }

        foreach (var (kind, count) in result.Counts)
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{kind}: {count}"));
        }

        terminal.Line(Texts.Format("export.done", ("folder", result.Folder)));
        return Outcome.Done(result);
    }
}
