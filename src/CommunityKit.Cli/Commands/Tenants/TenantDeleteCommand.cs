using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;

namespace CommunityKit.Cli.Commands.Tenants;

/// <summary><c>ck tenant delete</c>.</summary>
internal sealed class TenantDeleteCommand : SiteCommand
{
    private readonly Argument<string> _id;
    private readonly Option<bool> _yes;

    public TenantDeleteCommand(CliContext context)
        : base(context, "tenant.delete")
    {
        _id = Argument<string>("ID");
        _yes = Flag("--yes");
    }

    public override IReadOnlyList<string> Examples => ["ck tenant delete farm --yes"];

    protected override async Task<Outcome> RunAsync(ISiteClient site, Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var id = arguments[_id];
        Confirmation.Require(arguments[_yes], id, Texts.Format("tenant.delete.ask", ("id", id)), Context, terminal);
        await site.DeleteTenantAsync(id, cancellationToken);
        terminal.Line(Texts.Format("tenant.delete.done", ("id", id)));
        return Outcome.Done(new { deleted = id });
    }
}
