using System.Collections;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Modularity.Unloading;

/// <summary>
/// Makes the frameworks forget types that are being unloaded. Their process-wide caches hold types for ever, and no public API clears
/// them: hot reload's handlers clear some, the rest are private fields. All are caches and are filled again on demand. A field that a
/// newer runtime does not have is logged once; the code then stays in memory, nothing else happens. Thread-safe.
/// </summary>
internal sealed partial class CacheScrubber(ILogger logger)
{
    private const BindingFlags AnyField = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Lock _lock = new();
    private readonly Dictionary<Assembly, Action<Type[]?>[]> _handlers = [];
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    /// <summary>Names of caches that this runtime does not have where they were expected, or that could not be cleared.</summary>
    public IReadOnlyCollection<string> Failed
    {
        get
        {
            lock (_lock)
                return [.. _failed];
        }
    }

    /// <summary>Clears what belongs to dying contexts; hot reload's handlers clear everything they have.</summary>
    public void Scrub(DyingContexts dying)
    {
        lock (_lock)
        {
            var host = AssemblyLoadContext.Default.Assemblies.ToList();
            RunHotReloadHandlers(host);
            var byName = host.ToLookup(assembly => assembly.GetName().Name, StringComparer.Ordinal);
            foreach (var cache in FrameworkCache.All)
            {
                // An assembly that is not loaded has cached nothing.
                foreach (var assembly in byName[cache.Assembly])
                    Guarded(cache.ToString(), () => Clear(cache, assembly, dying));
            }

            foreach (var assembly in byName["System.ComponentModel.TypeConverter"])
                Guarded("TypeDescriptor.s_providerTable", () => ClearTypeDescriptor(assembly, dying));
        }
    }

    // UpdateApplication must not be called: it would make live applications rebuild themselves.
    private void RunHotReloadHandlers(IReadOnlyList<Assembly> host)
    {
        foreach (var assembly in host)
        {
            if (!_handlers.TryGetValue(assembly, out var handlers))
                _handlers[assembly] = handlers = FindHandlers(assembly);
            foreach (var clear in handlers)
                Guarded($"{assembly.GetName().Name} hot reload handler", () => clear(null));
        }
    }

    private static Action<Type[]?>[] FindHandlers(Assembly assembly) =>
        assembly == typeof(object).Assembly
            ? []
            :
            [
                .. assembly.GetCustomAttributes<MetadataUpdateHandlerAttribute>()
                    .Select(attribute => attribute.HandlerType.GetMethod(
                        "ClearCache", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(Type[])]))
                    .OfType<MethodInfo>()
                    .Select(method => method.CreateDelegate<Action<Type[]?>>()),
            ];

    private void Clear(FrameworkCache cache, Assembly assembly, DyingContexts dying)
    {
        object? owner = null;
        var type = assembly.GetType(cache.Type);
        if (cache.Root is not null)
        {
            owner = type?.GetField(cache.Root, AnyField)?.GetValue(null);
            if (owner is null)
            {
                ReportNotFound($"{cache.Type}.{cache.Root}");
                return;
            }
        }

        var field = type?.GetField(cache.Field, AnyField);
        switch (field?.GetValue(owner))
        {
            case IDictionary entries:
                Remove(entries, dying);
                break;
            case { } table when Field(table, "_entries") is Array slots:
                Empty(slots, dying);
                break;
            case null when field is not null:
                // Made at first use, and not used yet.
                break;
            default:
                ReportNotFound(cache.ToString());
                break;
        }
    }

    // Each node of the table may hold a provider with a cache of its own.
    private void ClearTypeDescriptor(Assembly assembly, DyingContexts dying)
    {
        var type = assembly.GetType("System.ComponentModel.TypeDescriptor");
        if (type?.GetField("s_providerTable", AnyField)?.GetValue(null) is not IEnumerable table)
        {
            ReportNotFound("TypeDescriptor.s_providerTable");
            return;
        }

        foreach (var node in Values(table).Concat(Values(type.GetField("s_providerTypeTable", AnyField)?.GetValue(null) as IEnumerable ?? Array.Empty<object>())))
        {
            for (var current = node; current is not null; current = Field(current, "Next"))
            {
                if (Field(current, "Provider") is { } provider && Field(provider, "_typeData") is IDictionary entries)
                    Remove(entries, dying);
            }
        }
    }

    private static List<object?> Values(IEnumerable table) =>
        table is IDictionary dictionary
            ? [.. dictionary.Values.Cast<object?>()]
            : [.. table.Cast<object?>().Select(entry => entry?.GetType().GetProperty("Value")?.GetValue(entry))];

    private static object? Field(object instance, string name)
    {
        for (var type = instance.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetField(name, AnyField | BindingFlags.DeclaredOnly) is { } field)
                return field.GetValue(instance);
        }

        return null;
    }

    private static void Remove(IDictionary entries, DyingContexts dying)
    {
        var owned = new List<object>();
        for (var entry = entries.GetEnumerator(); entry.MoveNext();)
        {
            if (dying.Owns(entry.Key) || dying.Owns(entry.Value))
                owned.Add(entry.Key);
        }

        foreach (var key in owned)
            entries.Remove(key);
    }

    // A table of fixed size whose slots are overwritten; an empty slot is a miss.
    private static void Empty(Array slots, DyingContexts dying)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots.GetValue(i) is { } slot && (dying.Owns(Field(slot, "_key")) || dying.Owns(Field(slot, "_value"))))
                slots.SetValue(null, i);
        }
    }

    private void Guarded(string what, Action clear)
    {
        try
        {
            clear();
        }
        catch (Exception e)
        {
            _failed.Add(what);
            LogFailed(logger, e, what);
        }
    }

    private void ReportNotFound(string what)
    {
        if (_failed.Add(what))
            LogNotFound(logger, what);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The framework cache {Cache} was NOT FOUND; modules that went through it stay in memory after an upgrade.")]
    private static partial void LogNotFound(ILogger logger, string cache);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The framework cache {Cache} could not be cleared; modules that went through it stay in memory after an upgrade.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string cache);
}
