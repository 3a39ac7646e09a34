using System.Collections.Immutable;
using System.Reflection;
using CommunityKit.Modularity.Metadata;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>Whether a value of one type can be used as another, boxing included. Answers true wherever metadata alone cannot tell.</summary>
internal static class Assignability
{
    /// <summary>True when the type is surely a reference type.</summary>
    public static bool IsReference(TypeSig type) => type switch
    {
        TypeSig.Named { Definition: { } definition } => !definition.IsValueType,
        TypeSig.Generic { Definition.Definition: { } definition } => !definition.IsValueType,
        TypeSig.Array => true,
        TypeSig.Modified modified => IsReference(modified.Type),
        _ => false,
    };

    /// <summary>True when the type is surely a value type.</summary>
    public static bool IsValue(TypeSig type) => TypeInstance.Of(type) is { } instance && instance.Definition.IsValueType;

    public static bool Holds(TypeSig from, TypeSig to)
    {
        if (from.Key == to.Key || TypeInstance.Of(to) is not { } target || to.Key.EndsWith("]System.Object", StringComparison.Ordinal))
            return true;
        if (TypeInstance.Of(from) is not { } source)
            return true;
        foreach (var type in source.Hierarchy())
        {
            if (Same(type, target) || type.Definition.Base is { Missing: not null }
                || type.Definition.Interfaces.Any(item => item.Missing is not null))
            {
                return true;
            }
        }

        return source.AllInterfaces().Any(item => Same(item, target));
    }

    private static bool Same(TypeInstance type, TypeInstance target)
    {
        if (type.Definition.Signature.Key != target.Definition.Signature.Key)
            return false;
        var parameters = target.Definition.Parameters;
        for (var index = 0; index < target.Arguments.Length && index < type.Arguments.Length; index++)
        {
            if (!Same(type.Arguments[index], target.Arguments[index], parameters, index))
                return false;
        }

        return true;
    }

    private static bool Same(TypeSig from, TypeSig to, ImmutableArray<DefinedParameter> parameters, int index)
    {
        if (from.Key == to.Key || from.IsOpen || to.IsOpen)
            return true;
        if (!IsReference(from) || !IsReference(to))
            return false;
        return (parameters[index].Attributes & GenericParameterAttributes.VarianceMask) switch
        {
            GenericParameterAttributes.Covariant => Holds(from, to),
            GenericParameterAttributes.Contravariant => Holds(to, from),
            _ => false,
        };
    }
}
