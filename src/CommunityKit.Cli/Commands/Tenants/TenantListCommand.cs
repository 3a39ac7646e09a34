using System.Globalization;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;

namespace CommunityKit.Cli.Commands.Tenants;

/// <summary><c>ck tenant list</c>.</summary>
internal sealed class TenantListCommand(CliContext context) : SiteCommand(context, "tenant.list")
{
    public override IReadOnlyList<string> Examples => ["ck tenant list", "ck tenant list --site ./shops --json"];

    protected override async Task<Outcome> RunAsync(ISiteClient site, Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var tenants = await site.TenantsAsync(cancellationToken);
        if (tenants.Count == 0)
        {
            terminal.Line(Texts["tenant.list.none"]);
        }
        else
        {
            terminal.Grid(
                [Texts["column.tenant"], Texts["column.address"], Texts["column.state"], Texts["column.generation"], Texts["column.modules"]],
                tenants.Select(t => (IReadOnlyList<string>)
                [
                    t.Id,
                    TenantAddress.Of(t),
                    site.Host is null ? "" : Texts["state." + t.State],
                    t.Generation?.ToString(CultureInfo.InvariantCulture) ?? "",
                    t.Generation is null ? "" : t.Modules.ToString(CultureInfo.InvariantCulture),
                ]));
        }

        return Outcome.Done(new { host = site.Host, tenants });
    }
}
