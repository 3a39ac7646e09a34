using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace CommunityKit.Modularity.Metadata;

/// <summary>A method's signature. Two methods of one name are the same exactly when their keys are equal. Immutable.</summary>
internal sealed class MethodSig
{
    private readonly byte _header;

    public MethodSig(MethodSignature<TypeSig> signature)
        : this(
            // The varargs part of a call site's signature is the caller's own business.
            signature.Header.RawValue,
            signature.GenericParameterCount,
            signature.ReturnType,
            signature.RequiredParameterCount < signature.ParameterTypes.Length
                ? signature.ParameterTypes[..signature.RequiredParameterCount]
                : signature.ParameterTypes)
    {
    }

    private MethodSig(byte header, int arity, TypeSig returnType, ImmutableArray<TypeSig> parameters)
    {
        _header = header;
        Arity = arity;
        Return = returnType;
        Parameters = parameters;
        IsOpen = returnType.IsOpen || parameters.Any(parameter => parameter.IsOpen);
        ParametersKey = $"`{arity}({string.Join(',', parameters.Select(parameter => parameter.Key))})";
        Key = $"{header & 0x2F:x}{ParametersKey}{returnType.Key}";
    }

    public string Key { get; }

    /// <summary>Arity and parameters without return type and <c>this</c>: what a C# caller writes.</summary>
    public string ParametersKey { get; }

    public int Arity { get; }

    public TypeSig Return { get; }

    public ImmutableArray<TypeSig> Parameters { get; }

    public bool IsInstance => new SignatureHeader(_header).IsInstance;

    public bool IsOpen { get; }

    public TypeSig.Named? Missing =>
        Return.Missing ?? Parameters.Select(parameter => parameter.Missing).FirstOrDefault(type => type is not null);

    public MethodSig Substitute(ImmutableArray<TypeSig> arguments) =>
        IsOpen && !arguments.IsDefaultOrEmpty
            ? new MethodSig(_header, Arity, Return.Substitute(arguments), [.. Parameters.Select(parameter => parameter.Substitute(arguments))])
            : this;
}
