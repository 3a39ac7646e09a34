using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;
using CommunityKit.Host.Control;

namespace CommunityKit.Cli.Commands.Modules;

/// <summary><c>ck module list</c>.</summary>
internal sealed class ModuleListCommand : SiteCommand
{
    private readonly Option<string> _tenant;
    private readonly Option<bool> _available;

    public ModuleListCommand(CliContext context)
        : base(context, "module.list")
    {
        _tenant = Option<string>("--tenant", "ID", "-t");
        _available = Flag("--available");
    }

    public override IReadOnlyList<string> Examples => ["ck module list --tenant baby", "ck module list --available --json"];

    protected override async Task<Outcome> RunAsync(ISiteClient site, Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        if (arguments[_available])
        {
            var offered = await site.AvailableAsync(cancellationToken);
            terminal.Grid(
                [Texts["column.module"], Texts["column.versions"], Texts["column.name"]],
                offered.Select(m => (IReadOnlyList<string>)[m.Id, string.Join(' ', m.Versions), m.Name]));
            return Outcome.Done(new { modules = offered });
        }

        var tenant = await TenantChoice.OfAsync(site, arguments[_tenant], cancellationToken);
        var modules = await site.ModulesAsync(tenant, cancellationToken);
        Show(modules, terminal);
        return Outcome.Done(new { tenant, modules });
    }

    private void Show(IReadOnlyList<ModuleRow> modules, Terminal terminal)
    {
        if (modules.Count == 0)
        {
            terminal.Line(Texts["module.list.none"]);
            return;
        }

        terminal.Grid(
            [Texts["column.module"], Texts["column.version"], Texts["column.state"], Texts["column.newer"], Texts["column.publisher"]],
            modules.Select(m => (IReadOnlyList<string>)[m.Id, m.Version, Texts["state." + m.State], m.Newer ?? "", m.Publisher ?? ""]));
        foreach (var module in modules)
        {
            if (module.Reason is not null)
            {
                terminal.Line($"{module.Id}: {module.Reason}");
            }

            foreach (var part in module.FailingParts)
            {
                terminal.Line($"{module.Id}: {part}");
            }
        }
    }
}
