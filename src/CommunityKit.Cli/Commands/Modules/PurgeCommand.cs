using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;

namespace CommunityKit.Cli.Commands.Modules;

/// <summary><c>ck module purge</c>: deletes the data of a module that was taken out.</summary>
internal sealed class PurgeCommand : TenantCommand
{
    private readonly Argument<string> _module;
    private readonly Option<bool> _yes;

    public PurgeCommand(CliContext context)
        : base(context, "module.purge")
    {
        _module = Argument<string>("MODULE");
        _yes = Flag("--yes");
    }

    public override IReadOnlyList<string> Examples => ["ck module purge communitykit.reviews --tenant baby --yes"];

    protected override async Task<Outcome> RunAsync(
        ISiteClient site, string tenant, Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var module = arguments[_module];
        Confirmation.Require(arguments[_yes], module, Texts.Format("module.purge.ask", ("module", module), ("tenant", tenant)), Context, terminal);
        var tables = await site.PurgeAsync(tenant, module, cancellationToken);
        terminal.Line(tables.Count == 0
            ? Texts.Format("module.purge.nothing", ("module", module))
            : Texts.Format("module.purge.done", ("module", module), ("tables", string.Join(", ", tables))));
        return Outcome.Done(new { tenant, module, purged = true, tables });
    }
}
