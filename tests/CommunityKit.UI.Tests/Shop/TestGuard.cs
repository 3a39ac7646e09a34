using System.Collections.Concurrent;
using CommunityKit.Modules;

namespace CommunityKit.UI.Tests.Shop;

/// <summary>Guards as the contract says: the fallback on failure, off after five failures in a row, cancelled callers do not count.</summary>
internal sealed class TestGuard : IModuleGuard
{
    private readonly ConcurrentDictionary<(string Module, string Part), int> _failures = new();

    public ConcurrentQueue<(string Part, Exception Reason)> Log { get; } = new();

    public ConcurrentBag<string> Runs { get; } = [];

    public async ValueTask<T> RunAsync<T>(
        ModuleIdentity module, string part, Func<CancellationToken, ValueTask<T>> work, T fallback, CancellationToken cancellationToken)
    {
        if (IsOff(module, part))
        {
            return fallback;
        }

        Runs.Add(part);
        try
        {
            var result = await work(cancellationToken);
            _failures[(module.Id, part)] = 0;
            return result;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Enqueue((part, e));
            _failures.AddOrUpdate((module.Id, part), 1, (_, n) => n + 1);
            return fallback;
        }
    }

    public bool IsOff(ModuleIdentity module, string part) => _failures.GetValueOrDefault((module.Id, part)) >= 5;
}
