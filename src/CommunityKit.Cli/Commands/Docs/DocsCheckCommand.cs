using System.CommandLine;
using CommunityKit.Cli.Building;
using CommunityKit.Cli.Docs;
using CommunityKit.Cli.Output;
using CommunityKit.Host.Control;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Commands.Docs;

/// <summary><c>ck docs check</c>: links lead somewhere, commands are understood, code compiles.</summary>
internal sealed class DocsCheckCommand(CliContext context) : CliCommand(context, "docs.check")
{
    public override IReadOnlyList<string> Examples => ["ck docs check", "ck docs check --json"];

    protected override async Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var root = SourceTree.Require(Context, "ck docs check").Root;
        var pages = PagesOf(root).Select(DocPage.Read).ToList();
        var links = new LinkCheck(root);
        var commands = new CommandLineCheck(CommandTree.Build(Context), links);
        var problems = pages.SelectMany(page => links.Run(page).Concat(commands.Run(page))).ToList();
        problems.AddRange(await new CodeCheck(root, links).RunAsync(pages, cancellationToken));
        var rows = ProblemRow.Of(problems);
        terminal.Problems(rows);
        var result = new { pages = pages.Count, problems = rows };
        if (rows.Count > 0)
        {
            return Outcome.Failed(result);
        }

        terminal.Line(Texts.Format("docs.done", ("pages", pages.Count)));
        return Outcome.Done(result);
    }

    private static IEnumerable<string> PagesOf(string root)
    {
        var docs = Path.Combine(root, "docs");
        return Directory.EnumerateFiles(root, "*.md")
            .Concat(Directory.Exists(docs) ? Directory.EnumerateFiles(docs, "*.md", SearchOption.AllDirectories) : [])
            .Order(StringComparer.Ordinal);
    }
}
