using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace CommunityKit.Tenancy.Composition;

/// <summary>
/// The newest class of each view of a linked module. An edited view becomes a new class beside the old one, and an added view never shows
/// up among the attributes of its assembly: only the update itself tells of both. Thread-safe.
/// </summary>
internal sealed class LinkedViews
{
    private const string PathKey = "Identifier";
    private const string Kind = "mvc.1.0.view";
    private readonly ConcurrentDictionary<(Assembly Assembly, string Path), Type> _newest = new();

    /// <summary>Takes note of an update.</summary>
    /// <param name="changed">The classes that it changed or added.</param>
    public void Note(IEnumerable<Type> changed)
    {
        foreach (var type in changed)
        {
            if (type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>().FirstOrDefault(a => a.Key == PathKey) is { } path)
            {
                _newest[(type.Assembly, path.Value)] = type;
            }
        }
    }

    /// <summary>The views of an assembly as they are now.</summary>
    public IReadOnlyList<RazorCompiledItem> Of(Assembly assembly)
    {
        var views = new RazorCompiledItemLoader().LoadItems(assembly).ToDictionary(view => view.Identifier, StringComparer.OrdinalIgnoreCase);
        foreach (var ((owner, path), type) in _newest)
        {
            if (owner == assembly)
            {
                views[path] = new Updated(path, views.TryGetValue(path, out var old) ? old.Kind : Kind, type);
            }
        }

        return [.. views.Values];
    }

    private sealed class Updated(string path, string kind, Type type) : RazorCompiledItem
    {
        public override string Identifier => path;

        public override string Kind => kind;

        public override IReadOnlyList<object> Metadata { get; } = type.GetCustomAttributes(inherit: true);

        public override Type Type => type;
    }
}
