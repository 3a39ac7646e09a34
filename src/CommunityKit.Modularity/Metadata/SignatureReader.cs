using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace CommunityKit.Modularity.Metadata;

/// <summary>
/// Decodes the signatures of one assembly and remembers whether each referenced type was used as a value type or as a class.
/// </summary>
internal sealed class SignatureReader(DefinedAssembly file) : ISignatureTypeProvider<TypeSig, object?>
{
    /// <summary>Where the runtime defines the primitive types.</summary>
    public const string CoreLibrary = "System.Private.CoreLib";

    [ThreadStatic]
    private static int depth;

    private readonly TypeSig.Named?[] _primitives = new TypeSig.Named?[32];
    private readonly byte[] _kinds = new byte[file.Reader.TypeReferences.Count + 1];

    /// <summary>True when signatures that were decoded so far use the type as a struct; false as a class; null when they do not tell.</summary>
    public bool? IsUsedAsValueType(TypeReferenceHandle handle) =>
        (SignatureTypeKind)_kinds[MetadataTokens.GetRowNumber(handle)] switch
        {
            SignatureTypeKind.ValueType => true,
            SignatureTypeKind.Class => false,
            _ => null,
        };

    /// <summary>The type that a type token stands for.</summary>
    public TypeSig Type(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => file.Type((TypeDefinitionHandle)handle).Signature,
        HandleKind.TypeReference => file.Resolve((TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => Specification((TypeSpecificationHandle)handle, null),
        _ => throw new InvalidDataException($"{handle.Kind} is no type."),
    };

    public TypeSig GetPrimitiveType(PrimitiveTypeCode typeCode) =>
        _primitives[(int)typeCode] ??= Primitive($"System.{typeCode}");

    public TypeSig GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => file.Type(handle).Signature;

    public TypeSig GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        if (rawTypeKind != 0)
            _kinds[MetadataTokens.GetRowNumber(handle)] = rawTypeKind;
        return file.Resolve(handle);
    }

    public TypeSig GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        Specification(handle, genericContext);

    public TypeSig GetGenericInstantiation(TypeSig genericType, ImmutableArray<TypeSig> typeArguments) =>
        genericType is TypeSig.Named definition
            ? new TypeSig.Generic(definition, typeArguments)
            : throw new InvalidDataException("It gives type arguments to something that is no type definition.");

    public TypeSig GetGenericTypeParameter(object? genericContext, int index) => new TypeSig.Parameter(index, ofMethod: false);

    public TypeSig GetGenericMethodParameter(object? genericContext, int index) => new TypeSig.Parameter(index, ofMethod: true);

    public TypeSig GetSZArrayType(TypeSig elementType) => new TypeSig.Array(elementType, "[]", "");

    public TypeSig GetArrayType(TypeSig elementType, ArrayShape shape) =>
        new TypeSig.Array(
            elementType, $"[{new string(',', shape.Rank - 1)}]", $"|{string.Join(',', shape.Sizes)}|{string.Join(',', shape.LowerBounds)}");

    public TypeSig GetByReferenceType(TypeSig elementType) => new TypeSig.Indirect(elementType, '&');

    public TypeSig GetPointerType(TypeSig elementType) => new TypeSig.Indirect(elementType, '*');

    public TypeSig GetPinnedType(TypeSig elementType) => elementType;

    public TypeSig GetModifiedType(TypeSig modifier, TypeSig unmodifiedType, bool isRequired) =>
        new TypeSig.Modified(unmodifiedType, modifier, isRequired);

    public TypeSig GetFunctionPointerType(MethodSignature<TypeSig> signature) => new TypeSig.Function(new MethodSig(signature));

    // A specification may name another one, even itself.
    private TypeSig Specification(TypeSpecificationHandle handle, object? genericContext)
    {
        NestingGuard.Check(++depth);
        try
        {
            return file.Reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
        }
        finally
        {
            depth--;
        }
    }

    private TypeSig.Named Primitive(string fullName) =>
        (file.Name == CoreLibrary ? file : file.Source.Find(CoreLibrary))?.FindType(fullName)?.Signature
            ?? new TypeSig.Named(CoreLibrary, fullName, null);
}
