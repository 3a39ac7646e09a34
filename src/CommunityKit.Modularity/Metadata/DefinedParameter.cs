using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace CommunityKit.Modularity.Metadata;

/// <summary>A type parameter with its constraints.</summary>
internal sealed record DefinedParameter(string Name, GenericParameterAttributes Attributes, ImmutableArray<TypeSig> Constraints)
{
    public static ImmutableArray<DefinedParameter> Read(DefinedAssembly file, GenericParameterHandleCollection handles) =>
        [.. handles.Select(handle => Read(file, file.Reader.GetGenericParameter(handle)))];

    private static DefinedParameter Read(DefinedAssembly file, GenericParameter parameter) =>
        new(
            file.Reader.GetString(parameter.Name),
            parameter.Attributes,
            [
                .. parameter.GetConstraints()
                    .Select(handle => file.Signatures.Type(file.Reader.GetGenericParameterConstraint(handle).Type)),
            ]);
}
