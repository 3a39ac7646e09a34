using System.Reflection.Metadata;
using CommunityKit.Modularity.Metadata;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>Named arguments and types inside attributes are bound by name when the attribute is read, so they must be there too.</summary>
internal sealed class AttributeUses(Consumer consumer, Findings findings)
{
    // Boxed arrays in arrays are read recursively; what compilers write stays far below.
    private const int MaximumBytes = 8 * 1024;

    private readonly DefinedAssembly _file = consumer.File;

    public void Check()
    {
        foreach (var handle in _file.Reader.CustomAttributes)
        {
            var attribute = _file.Reader.GetCustomAttribute(handle);
            if (TypeOf(attribute) is not { } type || _file.Reader.GetBlobReader(attribute.Value).Length > MaximumBytes)
                continue;
            var values = new AttributeValues(_file);
            try
            {
                var value = attribute.DecodeValue(values);
                if (consumer.Concerns(type))
                    CheckNamed(type, value);
            }
            catch (InvalidDataException) when (values.Missing is not null)
            {
                // The value cannot be read further because its type is missing, which is the finding.
            }

            if (values.Missing is { } missing && consumer.Concerns(missing.Assembly))
                findings.MissingType(_file, missing.Assembly, missing.FullName);
        }
    }

    private void CheckNamed(DefinedType type, CustomAttributeValue<TypeSig> value)
    {
        foreach (var argument in value.NamedArguments)
        {
            var exists = argument.Kind == CustomAttributeNamedArgumentKind.Property
                ? type.Self.Hierarchy().Any(item => item.Definition.MethodsNamed("set_" + argument.Name).Any(method => HasType(method, argument.Type)))
                : type.Self.Hierarchy().Any(item => item.Definition.Fields.Any(
                    field => field.Name == argument.Name && field.Signature.Key == argument.Type.Key));
            if (!exists)
                findings.MissingField(_file, type, argument.Name!, argument.Type);
        }
    }

    private static bool HasType(DefinedMethod setter, TypeSig type) =>
        setter.Signature.Parameters is [var parameter] && parameter.Key == type.Key;

    private DefinedType? TypeOf(CustomAttribute attribute)
    {
        var type = attribute.Constructor.Kind == HandleKind.MemberReference
            ? _file.Signatures.Type(_file.Reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent)
            : _file.Type(_file.Reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()).Signature;
        return TypeInstance.Of(type)?.Definition;
    }
}
