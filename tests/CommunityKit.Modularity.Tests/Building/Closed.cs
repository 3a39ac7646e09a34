using System.Reflection;

namespace CommunityKit.Modularity.Tests.Building;

/// <summary>Generic types and methods with arguments put in, so that the runtime can compile them: what a constraint names, else <c>object</c>.</summary>
internal static class Closed
{
    /// <summary>The type itself, or closed; null when no simple argument fits its constraints.</summary>
    public static Type? Type(Type type) => type.ContainsGenericParameters
        ? Try(() => type.MakeGenericType([.. type.GetGenericArguments().Select(Argument)]))
        : type;

    /// <summary>The method itself, or closed; null when no simple argument fits its constraints.</summary>
    public static MethodBase? Method(MethodBase method) => method is MethodInfo { IsGenericMethodDefinition: true } generic
        ? Try(() => generic.MakeGenericMethod([.. generic.GetGenericArguments().Select(Argument)]))
        : method;

    /// <summary>All arguments of a closed method, those of its type first; null when there are none.</summary>
    public static RuntimeTypeHandle[]? Arguments(MethodBase method)
    {
        var arguments = method.DeclaringType!.GetGenericArguments().Concat(method.IsGenericMethod ? method.GetGenericArguments() : []).Select(a => a.TypeHandle).ToArray();
        return arguments.Length == 0 ? null : arguments;
    }

    private static Type Argument(Type parameter) =>
        parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)
            ? typeof(int)
            : parameter.GetGenericParameterConstraints().FirstOrDefault(constraint => !constraint.ContainsGenericParameters) ?? typeof(object);

    private static T? Try<T>(Func<T> close)
        where T : class
    {
        try
        {
            return close();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
