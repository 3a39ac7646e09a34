using System.Collections.Concurrent;
using CommunityKit.Testing.Modules;
using Xunit;

namespace CommunityKit.Testing.Contracts;

/// <summary>
/// One host for those tests of a class that only look; starting one costs more than all that they do. xunit makes an instance for every test
/// class and disposes of it after the class's last test; the hosts end with the last instance. Thread-safe.
/// </summary>
/// <typeparam name="TModule">The module's or theme's class.</typeparam>
public sealed class SharedHosts<TModule> : IAsyncLifetime
    where TModule : class
{
    private static readonly ConcurrentDictionary<Type, Lazy<Task<ModuleTestHost>>> Started = [];
    private static int s_users;

    /// <inheritdoc/>
    public Task InitializeAsync()
    {
        Interlocked.Increment(ref s_users);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (Interlocked.Decrement(ref s_users) > 0)
        {
            return;
        }

        foreach (var tests in Started.Keys)
        {
            if (Started.TryRemove(tests, out var host))
            {
                await DisposeAsync(host.Value);
            }
        }
    }

    // A host that could not start has failed the tests that asked for it already.
    private static async Task DisposeAsync(Task<ModuleTestHost> host)
    {
        if (host.IsCompletedSuccessfully)
        {
            await (await host).DisposeAsync();
        }
    }

    /// <summary>The host of a test class, started by the first that asks.</summary>
    internal static Task<ModuleTestHost> OfAsync(Type tests, Func<Task<ModuleTestHost>> start) =>
        Started.GetOrAdd(tests, _ => new Lazy<Task<ModuleTestHost>>(start)).Value;
}
