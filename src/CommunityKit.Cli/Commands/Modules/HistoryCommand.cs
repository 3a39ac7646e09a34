using System.Globalization;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;

namespace CommunityKit.Cli.Commands.Modules;

/// <summary><c>ck module history</c>.</summary>
internal sealed class HistoryCommand(CliContext context) : TenantCommand(context, "module.history")
{
    public override IReadOnlyList<string> Examples => ["ck module history --tenant baby"];

    protected override async Task<Outcome> RunAsync(
        ISiteClient site, string tenant, Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var generations = await site.HistoryAsync(tenant, cancellationToken);
        terminal.Grid(
            [Texts["column.generation"], Texts["column.time"], Texts["column.actor"], Texts["column.reason"]],
            generations.Select(g => (IReadOnlyList<string>)
            [
                g.Number.ToString(CultureInfo.InvariantCulture),
                g.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                g.Actor,
                g.Reason,
            ]));
        return Outcome.Done(new { tenant, generations });
    }
}
