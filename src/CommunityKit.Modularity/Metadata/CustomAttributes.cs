using System.Reflection.Metadata;

namespace CommunityKit.Modularity.Metadata;

/// <summary>Finds custom attributes by the name of their type, whether or not that type can be found.</summary>
internal static class CustomAttributes
{
    public static IEnumerable<CustomAttribute> Of(DefinedAssembly file, CustomAttributeHandleCollection handles, string typeFullName)
    {
        foreach (var handle in handles)
        {
            var attribute = file.Reader.GetCustomAttribute(handle);
            if (TypeName(file, attribute) == typeFullName)
                yield return attribute;
        }
    }

    public static bool Has(DefinedAssembly file, CustomAttributeHandleCollection handles, string typeFullName) =>
        Of(file, handles, typeFullName).Any();

    /// <summary>Full name of the attribute's type.</summary>
    public static string? TypeName(DefinedAssembly file, CustomAttribute attribute)
    {
        var type = attribute.Constructor.Kind == HandleKind.MemberReference
            ? file.Reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
            : file.Reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
        return type.Kind switch
        {
            HandleKind.TypeReference => file.FullName((TypeReferenceHandle)type),
            HandleKind.TypeDefinition => file.FullName((TypeDefinitionHandle)type),
            _ => null,
        };
    }

    /// <summary>The first constructor argument when it is a string.</summary>
    public static string? FirstString(DefinedAssembly file, CustomAttribute attribute)
    {
        var blob = file.Reader.GetBlobReader(attribute.Value);
        return blob.Length > 2 && blob.ReadUInt16() == 1 ? blob.ReadSerializedString() : null;
    }
}
