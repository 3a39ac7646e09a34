using System.Globalization;
using System.Reflection;

namespace CommunityKit.ContractTests.Api;

/// <summary>Types and parameters as text, stable across builds.</summary>
internal static class TypeText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsByRef || type.IsArray)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        }

        var name = (type.DeclaringType is null || type.IsGenericParameter ? type.Namespace + "." : Of(type.DeclaringType) + ".") + type.Name;
        var arguments = type.GetGenericArguments();
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return arguments.Length == 0 ? name : $"{(tick < 0 ? name : name[..tick])}<{string.Join(", ", arguments.Select(Of))}>";
    }

    public static string Arguments(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    public static string Constraints(Type[] arguments)
    {
        var texts = arguments.Where(argument => argument.IsGenericParameter).Select(Constraint).Where(text => text.Length > 0).ToList();
        return texts.Count == 0 ? "" : " where " + string.Join("; ", texts);
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var nullable = !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef
            && Nullability.Create(parameter).WriteState == NullabilityState.Nullable ? "?" : "";
        var optional = parameter.HasDefaultValue ? " = " + Convert.ToString(parameter.DefaultValue ?? "null", CultureInfo.InvariantCulture) : "";
        var variable = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(System.Runtime.CompilerServices.ParamCollectionAttribute)) ? "params " : "";
        return $"{variable}{Of(parameter.ParameterType)}{nullable} {parameter.Name}{optional}";
    }

    private static string Constraint(Type argument)
    {
        var attributes = argument.GenericParameterAttributes;
        var parts = new List<string>();
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            parts.Add("class");
        }

        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            parts.Add("struct");
        }

        parts.AddRange(argument.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(Of).Order(StringComparer.Ordinal));
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            parts.Add("new()");
        }

        return parts.Count == 0 ? "" : $"{argument.Name} : {string.Join(", ", parts)}";
    }
}
