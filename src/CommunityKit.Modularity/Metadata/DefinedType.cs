using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace CommunityKit.Modularity.Metadata;

/// <summary>A type definition with what a check asks about it, read on demand and kept. Thread-safe.</summary>
internal sealed class DefinedType
{
    private readonly Lazy<ILookup<string, DefinedMethod>> _methods;
    private readonly Lazy<ImmutableArray<MethodOverride>> _overrides;
    private readonly Lazy<ImmutableArray<TypeSig>> _interfaces;
    private readonly Lazy<TypeSig?> _base;
    private readonly Lazy<ImmutableArray<DefinedParameter>> _parameters;

    public DefinedType(DefinedAssembly file, TypeDefinitionHandle handle)
    {
        File = file;
        Handle = handle;
        Definition = file.Reader.GetTypeDefinition(handle);
        FullName = file.FullName(handle);
        Attributes = Definition.Attributes;
        // The name comes first: it refuses types that are nested in a circle.
        DeclaringType = Definition.IsNested ? file.Type(Definition.GetDeclaringType()) : null;
        Signature = new TypeSig.Named(file.Name, FullName, this);
        _methods = new(() => Definition.GetMethods().Select(method => new DefinedMethod(this, method)).ToLookup(method => method.Name));
        _overrides = new(() => [.. Definition.GetMethodImplementations().Select(item => new MethodOverride(this, item))]);
        _interfaces = new(ReadInterfaces);
        _base = new(() => Definition.BaseType.IsNil ? null : file.Signatures.Type(Definition.BaseType));
        _parameters = new(() => DefinedParameter.Read(file, Definition.GetGenericParameters()));
    }

    public DefinedAssembly File { get; }

    public TypeDefinitionHandle Handle { get; }

    public TypeDefinition Definition { get; }

    public string FullName { get; }

    public TypeAttributes Attributes { get; }

    public DefinedType? DeclaringType { get; }

    public TypeSig.Named Signature { get; }

    public TypeSig? Base => _base.Value;

    /// <summary>The interfaces that are listed on the type itself.</summary>
    public ImmutableArray<TypeSig> Interfaces => _interfaces.Value;

    public ImmutableArray<DefinedParameter> Parameters => _parameters.Value;

    public IEnumerable<DefinedMethod> Methods => _methods.Value.SelectMany(group => group);

    public IEnumerable<DefinedMethod> MethodsNamed(string name) => _methods.Value[name];

    /// <summary>Explicit <c>.override</c> entries.</summary>
    public ImmutableArray<MethodOverride> Overrides => _overrides.Value;

    public IEnumerable<DefinedField> Fields => Definition.GetFields().Select(handle => new DefinedField(this, handle));

    public bool IsInterface => Attributes.HasFlag(TypeAttributes.Interface);

    public bool IsAbstract => Attributes.HasFlag(TypeAttributes.Abstract);

    public bool IsSealed => Attributes.HasFlag(TypeAttributes.Sealed);

    public bool IsEnum => BaseName == "System.Enum";

    public bool IsDelegate => BaseName == "System.MulticastDelegate";

    public bool IsValueType => IsEnum || (BaseName == "System.ValueType" && FullName != "System.Enum");

    /// <summary>True for <c>ref struct</c>.</summary>
    public bool IsByRefLike =>
        IsValueType && CustomAttributes.Has(File, Definition.GetCustomAttributes(), "System.Runtime.CompilerServices.IsByRefLikeAttribute");

    /// <summary>This type with its own parameters as arguments.</summary>
    public TypeInstance Self =>
        new(this, [.. Enumerable.Range(0, Definition.GetGenericParameters().Count).Select(index => (TypeSig)new TypeSig.Parameter(index, false))]);

    private string? BaseName => Base is TypeSig.Named named ? named.FullName : null;

    public override string ToString() => FullName;

    private ImmutableArray<TypeSig> ReadInterfaces() =>
    [
        .. Definition.GetInterfaceImplementations()
            .Select(item => File.Signatures.Type(File.Reader.GetInterfaceImplementation(item).Interface)),
    ];
}
