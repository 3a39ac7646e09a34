using System.Collections.Concurrent;
using System.Reflection.Metadata;
using CommunityKit.Host.Development;

[assembly: MetadataUpdateHandler(typeof(HotReload))]

namespace CommunityKit.Host.Development;

/// <summary>Hears from the runtime that <c>dotnet watch</c> or the debugger has changed code of a linked module in place.</summary>
internal static class HotReload
{
    private static readonly ConcurrentDictionary<Action<Type[]>, byte> Listeners = new();

    /// <summary>From now on an action gets the classes of each update, after the framework's own caches were cleared.</summary>
    public static void Add(Action<Type[]> listener) => Listeners[listener] = 0;

    /// <summary>The action runs no more.</summary>
    public static void Remove(Action<Type[]> listener) => Listeners.TryRemove(listener, out _);

    /// <summary>Called by the runtime, by name.</summary>
    public static void UpdateApplication(Type[]? changed)
    {
        foreach (var (listener, _) in Listeners)
        {
            listener(changed ?? []);
        }
    }
}
