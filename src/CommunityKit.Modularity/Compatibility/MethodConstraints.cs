using System.Reflection;
using CommunityKit.Modularity.Metadata;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>A generic method may ask no more of its type arguments than the method it implements.</summary>
internal static class MethodConstraints
{
    private const GenericParameterAttributes Kinds =
        GenericParameterAttributes.ReferenceTypeConstraint
        | GenericParameterAttributes.NotNullableValueTypeConstraint
        | GenericParameterAttributes.DefaultConstructorConstraint;

    public static bool Match(DefinedMethod implementation, DefinedMethod declared)
    {
        if (declared.Signature.Arity == 0)
            return true;
        var own = implementation.Parameters;
        var promised = declared.Parameters;
        for (var index = 0; index < own.Length && index < promised.Length; index++)
        {
            if ((own[index].Attributes & Kinds & ~promised[index].Attributes) != GenericParameterAttributes.None)
                return false;
            // Constraints in terms of the declaring type's parameters differ in form, not in meaning.
            var keys = promised[index].Constraints.Select(type => type.Key).ToHashSet(StringComparer.Ordinal);
            if (promised[index].Constraints.All(type => !type.IsOpen)
                && own[index].Constraints.Any(type => !type.IsOpen && !keys.Contains(type.Key) && !type.Key.EndsWith("]System.Object", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }
}
