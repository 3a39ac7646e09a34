using CommunityKit.UI.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin.Palette;

/// <summary>
/// Asks the modules' searches side by side, each in a scope and a guard of its own. What is not there in time is left out: a slow or
/// failing search delays nobody.
/// </summary>
public sealed class PaletteSearches(IDeclarations<AdminSearchDeclaration> searches, IModuleGuard guard, TimeProvider clock)
{
    /// <summary>How long the palette waits.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(600);

    private const int HitsPerSearch = 6;

    /// <summary>What the searches found in time, in module order.</summary>
    public async Task<IReadOnlyList<AdminSearchHit>> FindAsync(
        string text, IServiceProvider services, Func<string, ValueTask<bool>> may, CancellationToken cancellationToken)
    {
        if (searches.All.Count == 0)
        {
            return [];
        }

        using var limit = new CancellationTokenSource(Limit, clock);
        using var caller = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), limit);
        var deadline = limit.Token;
        // On threads of their own: one that blocks its thread must not keep the others from starting.
        var running = searches.All
            .Select(search => Task.Run(() => AskAsync(search, text, services, may, deadline, cancellationToken), cancellationToken))
            .ToList();
        var all = Task.WhenAll(running);
        var late = new TaskCompletionSource();
        await using var onLimit = deadline.UnsafeRegister(static source => ((TaskCompletionSource)source!).TrySetResult(), late);
        await Task.WhenAny(all, late.Task);
        cancellationToken.ThrowIfCancellationRequested();
        return [.. running.Where(search => search.IsCompletedSuccessfully).SelectMany(search => search.Result)];
    }

    private async Task<IReadOnlyList<AdminSearchHit>> AskAsync(
        Declared<AdminSearchDeclaration> declared,
        string text,
        IServiceProvider services,
        Func<string, ValueTask<bool>> may,
        CancellationToken limit,
        CancellationToken cancellationToken) =>
        await guard.RunAsync<IReadOnlyList<AdminSearchHit>>(
            declared.Module,
            $"admin search {declared.Value.SearchType.Name}",
            async _ =>
            {
                await using var scope = services.CreateAsyncScope();
                var search = (IAdminSearch)scope.ServiceProvider.GetRequiredService(declared.Value.SearchType);
                return await may(search.Permission) ? [.. (await search.FindAsync(text, HitsPerSearch, limit)).Take(HitsPerSearch)] : [];
            },
            [],
            cancellationToken);
}
