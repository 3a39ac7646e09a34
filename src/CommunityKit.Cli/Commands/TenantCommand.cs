using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;

namespace CommunityKit.Cli.Commands;

/// <summary>A command about one shop of a site.</summary>
internal abstract class TenantCommand : SiteCommand
{
    private readonly Option<string> _tenant;

    protected TenantCommand(CliContext context, string key)
        : base(context, key) =>
        _tenant = Option<string>("--tenant", "ID", "-t");

    protected abstract Task<Outcome> RunAsync(
        ISiteClient site, string tenant, Arguments arguments, Terminal terminal, CancellationToken cancellationToken);

    protected sealed override async Task<Outcome> RunAsync(
        ISiteClient site, Arguments arguments, Terminal terminal, CancellationToken cancellationToken) =>
        await RunAsync(site, await TenantChoice.OfAsync(site, arguments[_tenant], cancellationToken), arguments, terminal, cancellationToken);
}
