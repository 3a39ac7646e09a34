using System.Reflection;
using System.Reflection.Metadata;

namespace CommunityKit.Modularity.Metadata;

/// <summary>A field definition.</summary>
internal readonly struct DefinedField(DefinedType type, FieldDefinitionHandle handle)
{
    private FieldDefinition Definition => type.File.Reader.GetFieldDefinition(handle);

    public DefinedType Type => type;

    public string Name => type.File.Reader.GetString(Definition.Name);

    public FieldAttributes Attributes => Definition.Attributes;

    public TypeSig Signature => Definition.DecodeSignature(type.File.Signatures, null);

    public bool IsStatic => Attributes.HasFlag(FieldAttributes.Static);

    public FieldAttributes Access => Attributes & FieldAttributes.FieldAccessMask;
}
