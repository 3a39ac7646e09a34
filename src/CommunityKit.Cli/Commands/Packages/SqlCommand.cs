using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Packages;

namespace CommunityKit.Cli.Commands.Packages;

/// <summary><c>ck sql</c>: what a module does to a database, for reviewers and for those who keep one.</summary>
internal sealed class SqlCommand : CliCommand
{
    private readonly Argument<string> _module;
    private readonly Option<string[]> _feeds;

    public SqlCommand(CliContext context)
        : base(context, "sql")
    {
        _module = Argument<string>("MODULE");
        _feeds = Option<string[]>("--feed", "DIR|URL");
    }

    public override IReadOnlyList<string> Examples =>
    [
        "ck sql acme.notes.1.0.0.nupkg",
        "ck sql communitykit.catalog --feed artifacts/modules/release",
    ];

    protected override async Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var wish = Modules.ModuleWishes.Read([arguments[_module]], Context);
        var scripts = await MigrationScripts.OfAsync(
            wish, [.. arguments[_feeds].Concat(wish.Files.Select(file => Path.GetDirectoryName(file)!))], Context, cancellationToken);
        if (scripts.Sqlite.Length == 0)
        {
            terminal.Progress(Texts.Format("sql.none", ("module", scripts.Module)));
        }

        terminal.Line((scripts.Sqlite + "\n" + scripts.Postgres).Trim());
        return Outcome.Done(new { module = scripts.Module, sqlite = scripts.Sqlite, postgres = scripts.Postgres });
    }
}
