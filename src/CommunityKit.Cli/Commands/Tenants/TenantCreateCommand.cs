using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;
using CommunityKit.Host.Control;

namespace CommunityKit.Cli.Commands.Tenants;

/// <summary><c>ck tenant create</c>.</summary>
internal sealed class TenantCreateCommand : SiteCommand
{
    private readonly Argument<string> _id;
    private readonly Option<string[]> _hosts;
    private readonly Option<string> _prefix;
    private readonly Option<string> _database;

    public TenantCreateCommand(CliContext context)
        : base(context, "tenant.create")
    {
        _id = Argument<string>("ID");
        _hosts = Option<string[]>("--host", "NAME");
        _prefix = Option<string>("--prefix", "/PATH");
        _database = Option<string>("--database", "ADDRESS");
    }

    public override IReadOnlyList<string> Examples =>
    [
        "ck tenant create baby",
        "ck tenant create farm --prefix /farm",
        "ck tenant create farm --host farm.example --host www.farm.example",
    ];

    protected override async Task<Outcome> RunAsync(ISiteClient site, Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var request = new CreateTenantRequest(arguments[_id])
        {
            Hosts = arguments[_hosts],
            Prefix = arguments[_prefix] is { Length: > 0 } prefix ? "/" + prefix.Trim('/') : "",
            Database = arguments[_database],
        };
        var tenant = await site.CreateTenantAsync(request, cancellationToken);
        terminal.Line(Texts.Format("tenant.create.done", ("id", tenant.Id), ("address", TenantAddress.Of(tenant))));
        return Outcome.Done(new { tenant });
    }
}
