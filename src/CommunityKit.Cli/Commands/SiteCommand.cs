using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Cli.Commands;

/// <summary>A command about a site, whether its host runs or not.</summary>
internal abstract class SiteCommand : CliCommand
{
    private readonly Option<string> _site;

    protected SiteCommand(CliContext context, string key)
        : base(context, key) =>
        _site = Option<string>("--site", "DIR");

    protected abstract Task<Outcome> RunAsync(ISiteClient site, Arguments arguments, Terminal terminal, CancellationToken cancellationToken);

    protected SiteFolder FolderOf(Arguments arguments) => SiteLocator.Find(Context, arguments[_site]);

    protected sealed override async Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var site = await SiteConnection.OpenAsync(FolderOf(arguments), Context, cancellationToken);
        return await RunAsync(site, arguments, terminal, cancellationToken);
    }
}
