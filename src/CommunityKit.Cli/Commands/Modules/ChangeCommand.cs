using CommunityKit.Cli.Output;
using CommunityKit.Packaging.Problems;
using CommunityKit.Cli.Sites;
using CommunityKit.Host.Control;

namespace CommunityKit.Cli.Commands.Modules;

/// <summary>A command that changes the module set of a shop: shows the plan, the phases and what came of it.</summary>
internal abstract class ChangeCommand(CliContext context, string key) : TenantCommand(context, key)
{
    protected abstract ModuleChangeRequest RequestOf(Arguments arguments);

    protected sealed override async Task<Outcome> RunAsync(
        ISiteClient site, string tenant, Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var request = RequestOf(arguments);
        var result = await ChangeAsync(site, tenant, request, terminal, cancellationToken);
        new ChangeView(terminal).Show(result, request.DryRun);
        if (result.Problems.Count > 0)
        {
            await SuggestAsync(site, tenant, request, terminal, cancellationToken);
            return Outcome.Failed(result);
        }

        return Outcome.Done(result);
    }

    private async Task<ChangeResult> ChangeAsync(
        ISiteClient site, string tenant, ModuleChangeRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            return await terminal.WaitAsync(
                Texts.Format($"change.doing.{request.Kind}", ("tenant", tenant)), () => site.ChangeAsync(tenant, request, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Programs that read the result find the same members whatever went wrong.
            return new ChangeResult(tenant, Applied: false, Generation: 0, [], Failure.ProblemsOf(exception), []);
        }
    }

    /// <summary>Names the module that was perhaps meant.</summary>
    private async Task SuggestAsync(
        ISiteClient site, string tenant, ModuleChangeRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            var known = (await site.AvailableAsync(cancellationToken)).Select(m => m.Id)
                .Concat((await site.ModulesAsync(tenant, cancellationToken)).Select(m => m.Id))
                .ToHashSet(StringComparer.Ordinal);
            foreach (var guess in request.Modules.Where(m => !known.Contains(m.Id)).Select(m => Suggestion.For(m.Id, known)).OfType<string>())
            {
                terminal.Progress(Texts.Format("usage.meant", ("word", guess)));
            }
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The reason for the refusal has been shown; no guess is better than a second complaint.
        }
    }
}
