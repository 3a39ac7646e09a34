using CommunityKit.Modules;

namespace CommunityKit.Tenancy.Composition;

/// <summary>All declarations of one runtime by type. Filled while modules configure, frozen afterwards.</summary>
internal sealed class DeclarationSet
{
    private readonly Dictionary<Type, List<object>> _byType = [];

    public void Add<T>(ModuleIdentity module, T declaration)
        where T : notnull
    {
        if (!_byType.TryGetValue(typeof(T), out var list))
        {
            _byType[typeof(T)] = list = [];
        }

        list.Add(new Declared<T>(module, declaration));
    }

    public IReadOnlyList<Declared<T>> Of<T>()
        where T : notnull =>
        _byType.TryGetValue(typeof(T), out var list) ? [.. list.Cast<Declared<T>>()] : [];
}
