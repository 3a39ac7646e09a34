using System.Reflection;
using CommunityKit.Modularity.Metadata;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>How the runtime finds the body of an interface's method in a class.</summary>
internal static class InterfaceMapping
{
    /// <summary>The interfaces that a type lists itself, and those they bring along. What a base lists is the base's affair.</summary>
    public static IReadOnlyList<TypeInstance> ListedOn(DefinedType type)
    {
        var found = new Dictionary<string, TypeInstance>(StringComparer.Ordinal);
        foreach (var signature in type.Interfaces)
        {
            if (TypeInstance.Of(signature) is not { } item)
                continue;
            found.TryAdd(item.Key, item);
            foreach (var inherited in item.AllInterfaces())
                found.TryAdd(inherited.Key, inherited);
        }

        return [.. found.Values];
    }

    /// <summary>True when an abstract interface method has a body for a class.</summary>
    /// <param name="type">The class or struct.</param>
    /// <param name="owner">The interface.</param>
    /// <param name="method">Its method.</param>
    /// <param name="implementation">The body when it is a method of the class or a base.</param>
    public static bool IsImplemented(DefinedType type, TypeInstance owner, DefinedMethod method, out DefinedMethod? implementation)
    {
        var expected = method.Signature.Substitute(owner.Arguments).Key;
        foreach (var derived in type.Self.Hierarchy())
        {
            if (derived.Definition.Overrides.FirstOrDefault(item => IsOverrideOf(item, derived, owner, method)) is { } item)
            {
                implementation = item.Body;
                return true;
            }

            implementation = derived.Definition.MethodsNamed(method.Name).FirstOrDefault(
                candidate => candidate.IsVirtual && candidate.Access == MethodAttributes.Public && !method.IsStatic
                    && candidate.Signature.Substitute(derived.Arguments).Key == expected);
            if (implementation is not null)
                return true;
        }

        implementation = null;
        return type.Self.AllInterfaces().Any(
            other => other.Definition.Overrides.Any(
                item => item.Body is { IsAbstract: false } && IsOverrideOf(item, other, owner, method)));
    }

    /// <summary>True when an <c>.override</c> of one type stands for a method of another.</summary>
    public static bool IsOverrideOf(MethodOverride item, TypeInstance derived, TypeInstance owner, DefinedMethod method) =>
        item.Name == method.Name
        && item.Signature.Key == method.Signature.Key
        && item.DeclaringType.Substitute(derived.Arguments).Key == owner.Key;
}
