using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;
using CommunityKit.Packaging.Locking;

namespace CommunityKit.Cli.Commands.Modules;

/// <summary><c>ck why</c>: which modules bring this one in.</summary>
internal sealed class WhyCommand : TenantCommand
{
    private readonly Argument<string> _module;

    public WhyCommand(CliContext context)
        : base(context, "why") =>
        _module = Argument<string>("MODULE");

    public override IReadOnlyList<string> Examples => ["ck why communitykit.catalog --tenant baby"];

    protected override async Task<Outcome> RunAsync(
        ISiteClient site, string tenant, Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var module = arguments[_module];
        var chains = await site.WhyAsync(tenant, module, cancellationToken);
        foreach (var chain in chains)
        {
            terminal.Line(string.Join(" → ", chain.Select(Step)));
        }

        return Outcome.Done(new { tenant, module, chains });
    }

    private string Step(WhyStep step) => step.Range is null
        ? Texts.Format("why.asked", ("module", step.Id), ("version", step.Version))
        : Texts.Format("why.needed", ("module", step.Id), ("version", step.Version), ("range", step.Range));
}
