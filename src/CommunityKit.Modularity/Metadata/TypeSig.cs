using System.Collections.Immutable;

namespace CommunityKit.Modularity.Metadata;

/// <summary>
/// A type as signatures name it, resolved to where it is defined. Two signatures mean the same type exactly when their keys are equal.
/// Immutable, thread-safe.
/// </summary>
internal abstract class TypeSig
{
    /// <summary>Identity: equal keys, equal types.</summary>
    public abstract string Key { get; }

    /// <summary>C#-like short form for people.</summary>
    public abstract string Display { get; }

    /// <summary>True when type parameters occur in it.</summary>
    public abstract bool IsOpen { get; }

    /// <summary>The first type in it that could not be found, or null.</summary>
    public virtual Named? Missing => null;

    /// <summary>The same type with the declaring type's parameters replaced.</summary>
    public virtual TypeSig Substitute(ImmutableArray<TypeSig> arguments) => this;

    /// <summary>A type definition.</summary>
    public sealed class Named(string assembly, string fullName, DefinedType? definition) : TypeSig
    {
        /// <summary>Simple name of the assembly that defines it, forwarders followed.</summary>
        public string Assembly { get; } = assembly;

        /// <summary>Namespace and name; nested types after <c>+</c>, arity after a backtick.</summary>
        public string FullName { get; } = fullName;

        /// <summary>The definition; null when assembly or type is missing.</summary>
        public DefinedType? Definition { get; } = definition;

        public override string Key { get; } = $"[{assembly}]{fullName}";

        public override string Display => CSharpNames.Short(FullName, []);

        public override bool IsOpen => false;

        public override Named? Missing => Definition is null ? this : null;
    }

    /// <summary>A generic type with arguments.</summary>
    public sealed class Generic(Named definition, ImmutableArray<TypeSig> arguments) : TypeSig
    {
        public Named Definition { get; } = definition;

        public ImmutableArray<TypeSig> Arguments { get; } = arguments;

        public override string Key { get; } = $"{definition.Key}<{string.Join(',', arguments.Select(argument => argument.Key))}>";

        public override string Display => CSharpNames.Short(Definition.FullName, [.. Arguments.Select(argument => argument.Display)]);

        public override bool IsOpen { get; } = arguments.Any(argument => argument.IsOpen);

        public override Named? Missing => Definition.Missing ?? Arguments.Select(argument => argument.Missing).FirstOrDefault(type => type is not null);

        public override TypeSig Substitute(ImmutableArray<TypeSig> arguments) =>
            IsOpen ? new Generic(Definition, [.. Arguments.Select(argument => argument.Substitute(arguments))]) : this;
    }

    /// <summary>A type parameter of the declaring type or of the method.</summary>
    public sealed class Parameter(int index, bool ofMethod) : TypeSig
    {
        public int Index { get; } = index;

        public bool OfMethod { get; } = ofMethod;

        public override string Key { get; } = (ofMethod ? "!!" : "!") + index;

        public override string Display => CSharpNames.TypeParameter(Index);

        public override bool IsOpen => true;

        public override TypeSig Substitute(ImmutableArray<TypeSig> arguments) =>
            !OfMethod && Index < arguments.Length ? arguments[Index] : this;
    }

    /// <summary>An array; <paramref name="bounds"/> is empty for vectors and tells the sizes and lower bounds of the others.</summary>
    public sealed class Array(TypeSig element, string shape, string bounds) : TypeSig
    {
        private readonly string _bounds = bounds;

        public TypeSig Element { get; } = element;

        /// <summary>Brackets with a comma for each further dimension.</summary>
        public string Shape { get; } = shape;

        public override string Key { get; } = element.Key + shape + bounds;

        public override string Display => Element.Display + Shape;

        public override bool IsOpen => Element.IsOpen;

        public override Named? Missing => Element.Missing;

        public override TypeSig Substitute(ImmutableArray<TypeSig> arguments) =>
            IsOpen ? new Array(Element.Substitute(arguments), Shape, _bounds) : this;
    }

    /// <summary>A by-reference (<c>&amp;</c>) or pointer (<c>*</c>) type.</summary>
    public sealed class Indirect(TypeSig element, char kind) : TypeSig
    {
        public TypeSig Element { get; } = element;

        public bool IsByRef => kind == '&';

        public override string Key { get; } = element.Key + kind;

        public override string Display => kind == '&' ? "ref " + Element.Display : Element.Display + "*";

        public override bool IsOpen => Element.IsOpen;

        public override Named? Missing => Element.Missing;

        public override TypeSig Substitute(ImmutableArray<TypeSig> arguments) =>
            IsOpen ? new Indirect(Element.Substitute(arguments), kind) : this;
    }

    /// <summary>A type with a custom modifier, such as <c>in</c>, <c>init</c> or <c>volatile</c>.</summary>
    public sealed class Modified(TypeSig type, TypeSig modifier, bool isRequired) : TypeSig
    {
        public TypeSig Type { get; } = type;

        public override string Key { get; } = $"{type.Key} {(isRequired ? "modreq" : "modopt")}({modifier.Key})";

        public override string Display => Type.Display;

        public override bool IsOpen => Type.IsOpen;

        public override Named? Missing => Type.Missing ?? modifier.Missing;

        public override TypeSig Substitute(ImmutableArray<TypeSig> arguments) =>
            IsOpen ? new Modified(Type.Substitute(arguments), modifier, isRequired) : this;
    }

    /// <summary>A function pointer.</summary>
    public sealed class Function(MethodSig signature) : TypeSig
    {
        public override string Key { get; } = "fn" + signature.Key;

        public override string Display => $"delegate*<{string.Join(", ", signature.Parameters.Append(signature.Return).Select(type => type.Display))}>";

        public override bool IsOpen => signature.IsOpen;

        public override Named? Missing => signature.Missing;

        public override TypeSig Substitute(ImmutableArray<TypeSig> arguments) =>
            IsOpen ? new Function(signature.Substitute(arguments)) : this;
    }
}
