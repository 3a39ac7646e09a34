using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace CommunityKit.Modularity.Metadata;

/// <summary>A method definition. Thread-safe.</summary>
internal sealed class DefinedMethod
{
    private readonly Lazy<MethodSig> _signature;

    public DefinedMethod(DefinedType type, MethodDefinitionHandle handle)
    {
        Type = type;
        Handle = handle;
        Definition = type.File.Reader.GetMethodDefinition(handle);
        Name = type.File.Reader.GetString(Definition.Name);
        Attributes = Definition.Attributes;
        _signature = new(() => new MethodSig(Definition.DecodeSignature(type.File.Signatures, null)));
    }

    public DefinedType Type { get; }

    public MethodDefinitionHandle Handle { get; }

    public MethodDefinition Definition { get; }

    public string Name { get; }

    public MethodAttributes Attributes { get; }

    public MethodSig Signature => _signature.Value;

    public bool IsStatic => Attributes.HasFlag(MethodAttributes.Static);

    public bool IsVirtual => Attributes.HasFlag(MethodAttributes.Virtual);

    public bool IsAbstract => Attributes.HasFlag(MethodAttributes.Abstract);

    public bool IsFinal => Attributes.HasFlag(MethodAttributes.Final);

    /// <summary>True when it starts a slot of its own instead of overriding one.</summary>
    public bool IsNewSlot => Attributes.HasFlag(MethodAttributes.NewSlot);

    public MethodAttributes Access => Attributes & MethodAttributes.MemberAccessMask;

    public ImmutableArray<DefinedParameter> Parameters => DefinedParameter.Read(Type.File, Definition.GetGenericParameters());

    /// <summary>C#-like form for people.</summary>
    public string Display => CSharpNames.Method(Type.FullName, Name, Signature, withReturn: false);

    public override string ToString() => Display;
}
