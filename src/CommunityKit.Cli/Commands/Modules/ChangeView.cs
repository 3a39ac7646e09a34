using System.Globalization;
using CommunityKit.Cli.Output;
using CommunityKit.Host.Control;
using CommunityKit.Packaging.Locking;

namespace CommunityKit.Cli.Commands.Modules;

/// <summary>Shows what a change did, or would do.</summary>
internal sealed class ChangeView(Terminal terminal)
{
    public void Show(ChangeResult result, bool isDryRun)
    {
        var changes = result.Plan.Where(row => row.Change != nameof(PlanChange.Unchanged)).ToList();
        if (changes.Count > 0)
        {
            terminal.Grid(
                [terminal.Texts["column.module"], terminal.Texts["column.change"], terminal.Texts["column.from"], terminal.Texts["column.to"], terminal.Texts["column.migrations"]],
                changes.Select(Row));
        }

        terminal.Notes(result.Notes);
        terminal.Problems(result.Problems);
        if (result.Phases.Count > 0)
        {
            terminal.Line(string.Join("  ", result.Phases.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value:0} ms"))));
        }

        terminal.Line(Conclusion(result, isDryRun));
    }

    private IReadOnlyList<string> Row(PlanRow row) =>
    [
        row.Id,
        terminal.Texts["change." + row.Change],
        row.From ?? "-",
        row.To ?? "-",
        row.NewMigrations == 0 ? "" : row.NewMigrations.ToString(CultureInfo.InvariantCulture),
    ];

    private string Conclusion(ChangeResult result, bool isDryRun) => terminal.Texts.Format(
        result.Applied ? "change.applied" : result.Problems.Count > 0 ? "change.refused" : isDryRun ? "change.planned" : "change.nothing",
        ("tenant", result.Tenant),
        ("generation", result.Generation));
}
