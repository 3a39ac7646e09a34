using System.Diagnostics;
using System.Runtime.ExceptionServices;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Tenancy.Guards;

/// <summary>
/// Keeps the process alive when a module's own thread (or <c>async void</c>) throws: the exception is counted against the module whose code
/// is on the stack. What cannot be blamed on a module ends the process, as it should.
/// </summary>
internal static class ThreadFaults
{
    private const string Part = "thread";
    private static readonly Lock Registration = new();
    private static readonly List<WeakReference<TenantSet>> Watched = [];
    private static bool _isRegistered;

    /// <summary>Watches the modules of these tenants. The process has one handler, however many hosts are in it.</summary>
    public static void Watch(TenantSet tenants)
    {
        lock (Registration)
        {
            Watched.RemoveAll(reference => !reference.TryGetTarget(out _));
            Watched.Add(new WeakReference<TenantSet>(tenants));
            if (!_isRegistered)
            {
                ExceptionHandling.SetUnhandledExceptionHandler(IsContained);
                _isRegistered = true;
            }
        }
    }

    private static bool IsContained(Exception exception)
    {
        var assemblies = new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod()?.DeclaringType?.Assembly).OfType<System.Reflection.Assembly>().Distinct().ToList();
        List<TenantSet> sets;
        lock (Registration)
        {
            sets = [.. Watched.Select(reference => reference.TryGetTarget(out var set) ? set : null).OfType<TenantSet>()];
        }

        var isContained = false;
        foreach (var runtime in sets.SelectMany(set => set.All).Select(slot => slot.Current).OfType<Runtimes.TenantRuntime>())
        {
            // Tenants share loaded code, so a thread belongs to all that run it.
            if (assemblies.Select(runtime.Composition.Mvc.OwnerOf).FirstOrDefault(owner => owner is not null) is { } module)
            {
                runtime.Guard.Failed(module, Part, exception);
                isContained = true;
            }
        }

        return isContained;
    }
}
