using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CommunityKit.Modularity.Unloading;

/// <summary>Tells whether a cache entry belongs to a context that is being unloaded. Live modules keep their entries.</summary>
internal sealed class DyingContexts(IEnumerable<AssemblyLoadContext> contexts)
{
    private readonly HashSet<AssemblyLoadContext> _contexts = [.. contexts];

    public bool Owns(object? thing) => thing switch
    {
        null => false,
        Type type => OwnsType(type),
        MethodInfo { IsGenericMethod: true } method =>
            method.GetGenericArguments().Any(OwnsType) || (method.DeclaringType is { } owner && OwnsType(owner)),
        MemberInfo member => member.DeclaringType is { } owner && OwnsType(owner),
        ParameterInfo parameter => Owns(parameter.Member),
        Assembly assembly => OwnsAssembly(assembly),
        Delegate bound => Owns(bound.Method) || OwnsInstance(bound.Target),
        ITuple tuple => Enumerable.Range(0, tuple.Length).Any(index => Owns(tuple[index])),
        _ => OwnsInstance(thing),
    };

    private bool OwnsInstance(object? instance) => instance is not null && OwnsType(instance.GetType());

    private bool OwnsType(Type type)
    {
        if (!type.IsCollectible)
            return false;
        if (type.HasElementType)
            return OwnsType(type.GetElementType()!);
        return OwnsAssembly(type.Assembly) || (type.IsConstructedGenericType && type.GetGenericArguments().Any(OwnsType));
    }

    private bool OwnsAssembly(Assembly assembly) =>
        AssemblyLoadContext.GetLoadContext(assembly) is { } context && _contexts.Contains(context);
}
