using System.Collections.Frozen;

namespace CommunityKit.Accounts.Roles;

/// <summary>The permissions that the running modules declare, with what each includes, worked out once per runtime. Immutable.</summary>
internal sealed class PermissionTable(IDeclarations<Permission> declarations)
{
    /// <summary>Declared permissions by module, in module order; of two with one id the first counts.</summary>
    public IReadOnlyList<Declared<Permission>> All { get; } = [.. declarations.All.DistinctBy(p => p.Value.Id)];

    private readonly FrozenDictionary<string, FrozenSet<string>> _included = Closures(declarations.All);

    public bool IsDeclared(string permission) => _included.ContainsKey(permission);

    /// <summary>A permission with all that it includes, directly and through others. An undeclared one includes only itself.</summary>
    public IReadOnlySet<string> Included(string permission) =>
        _included.TryGetValue(permission, out var included) ? included : FrozenSet.Create(permission);

    private static FrozenDictionary<string, FrozenSet<string>> Closures(IReadOnlyList<Declared<Permission>> declared)
    {
        var implied = declared.GroupBy(p => p.Value.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Value.Implies, StringComparer.Ordinal);
        return implied.Keys.ToFrozenDictionary(id => id, id => Closure(id, implied), StringComparer.Ordinal);
    }

    /// <summary>Circles are harmless: each permission is visited once.</summary>
    private static FrozenSet<string> Closure(string permission, Dictionary<string, IReadOnlyList<string>> implied)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { permission };
        var open = new Queue<string>([permission]);
        while (open.TryDequeue(out var next))
        {
            foreach (var included in implied.GetValueOrDefault(next, []).Where(found.Add))
            {
                open.Enqueue(included);
            }
        }

        return found.ToFrozenSet(StringComparer.Ordinal);
    }
}
