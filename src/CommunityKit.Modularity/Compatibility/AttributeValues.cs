using System.Reflection.Metadata;
using CommunityKit.Modularity.Metadata;
using SerializedName = System.Reflection.Metadata.TypeName;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>Decodes attribute values of one assembly and remembers a type that is named in one but missing.</summary>
internal sealed class AttributeValues(DefinedAssembly file) : ICustomAttributeTypeProvider<TypeSig>
{
    /// <summary>The first missing type.</summary>
    public TypeSig.Named? Missing { get; private set; }

    public TypeSig GetPrimitiveType(PrimitiveTypeCode typeCode) => file.Signatures.GetPrimitiveType(typeCode);

    public TypeSig GetSystemType() => System("System.Type");

    public TypeSig GetSZArrayType(TypeSig elementType) => new TypeSig.Array(elementType, "[]", "");

    public TypeSig GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => file.Type(handle).Signature;

    public TypeSig GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => file.Resolve(handle);

    public TypeSig GetTypeFromSerializedName(string name)
    {
        var type = SerializedName.TryParse(name, out var parsed) ? Resolve(parsed) : file.Signatures.GetPrimitiveType(PrimitiveTypeCode.Object);
        Missing ??= type.Missing;
        return type;
    }

    public PrimitiveTypeCode GetUnderlyingEnumType(TypeSig type)
    {
        foreach (var field in TypeInstance.Of(type)?.Definition.Fields ?? [])
        {
            if (!field.IsStatic && field.Signature is TypeSig.Named value
                && Enum.TryParse<PrimitiveTypeCode>(value.FullName["System.".Length..], out var code))
            {
                return code;
            }
        }

        Missing ??= type.Missing;
        throw new InvalidDataException($"{type.Display} is no enum.");
    }

    public bool IsSystemType(TypeSig type) => type is TypeSig.Named { FullName: "System.Type" };

    private TypeSig Resolve(SerializedName name)
    {
        if (name.IsArray)
            return new TypeSig.Array(Resolve(name.GetElementType()), "[]", "");
        if (name.IsPointer || name.IsByRef)
            return new TypeSig.Indirect(Resolve(name.GetElementType()), name.IsPointer ? '*' : '&');
        if (name.IsConstructedGenericType && Definition(name.GetGenericTypeDefinition()) is var definition)
            return new TypeSig.Generic(definition, [.. name.GetGenericArguments().Select(Resolve)]);
        return Definition(name);
    }

    // Names without an assembly mean the own assembly or the core library.
    private TypeSig.Named Definition(SerializedName name)
    {
        var fullName = FullName(name);
        if (name.AssemblyName is { } assembly)
            return (assembly.Name == file.Name ? file : file.Source.Find(assembly.Name))?.FindType(fullName)?.Signature
                ?? new TypeSig.Named(assembly.Name, fullName, null);
        return file.FindType(fullName)?.Signature ?? System(fullName);
    }

    // Characters that mean something in type names are escaped, as in names that compilers make up.
    private static string FullName(SerializedName name) =>
        name.IsNested ? $"{FullName(name.DeclaringType)}+{SerializedName.Unescape(name.Name)}" : SerializedName.Unescape(name.FullName);

    private TypeSig.Named System(string fullName) =>
        file.Source.Find(SignatureReader.CoreLibrary)?.FindType(fullName)?.Signature
            ?? new TypeSig.Named(SignatureReader.CoreLibrary, fullName, null);
}
