using System.Collections.Immutable;

namespace CommunityKit.Modularity.Metadata;

/// <summary>A type definition with arguments for its type parameters.</summary>
internal readonly record struct TypeInstance(DefinedType Definition, ImmutableArray<TypeSig> Arguments)
{
    /// <summary>Identity, as in <see cref="TypeSig.Key"/>.</summary>
    public string Key => Arguments.IsDefaultOrEmpty ? Definition.Signature.Key : new TypeSig.Generic(Definition.Signature, Arguments).Key;

    /// <summary>The instance that a signature names; null for arrays, parameters and missing types.</summary>
    public static TypeInstance? Of(TypeSig? signature) => signature switch
    {
        TypeSig.Named { Definition: { } type } => new TypeInstance(type, []),
        TypeSig.Generic { Definition.Definition: { } type } generic => new TypeInstance(type, generic.Arguments),
        _ => null,
    };

    /// <summary>The base type with this instance's arguments put in; null at the root or when it is missing.</summary>
    public TypeInstance? Base => Of(Definition.Base?.Substitute(Arguments));

    /// <summary>This type and its bases, nearest first.</summary>
    public IEnumerable<TypeInstance> Hierarchy()
    {
        TypeInstance? current = this;
        for (var depth = 0; current is { } type; depth++)
        {
            NestingGuard.Check(depth);
            yield return type;
            current = type.Base;
        }
    }

    /// <summary>The interfaces of this type, of its bases and of those interfaces; each once.</summary>
    public IReadOnlyList<TypeInstance> AllInterfaces()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<TypeInstance>();
        foreach (var type in Hierarchy())
            Add(type, 0);
        return found;

        void Add(TypeInstance type, int depth)
        {
            NestingGuard.Check(depth);
            foreach (var signature in type.Definition.Interfaces)
            {
                if (Of(signature.Substitute(type.Arguments)) is { } item && seen.Add(item.Key))
                {
                    found.Add(item);
                    Add(item, depth + 1);
                }
            }
        }
    }

    /// <summary>The method of a name and signature, on this type or a base; the signature is in terms of this definition's parameters.</summary>
    public DefinedMethod? FindMethod(string name, MethodSig signature)
    {
        // Constructors are not inherited.
        var types = name == ".ctor" ? [Definition.Self] : Definition.Self.Hierarchy();
        foreach (var type in types)
        {
            foreach (var method in type.Definition.MethodsNamed(name))
            {
                if (method.Signature.Substitute(type.Arguments).Key == signature.Key)
                    return method;
            }
        }

        return null;
    }

    /// <summary>The field of a name and type, on this type or a base.</summary>
    public DefinedField? FindField(string name, TypeSig signature)
    {
        foreach (var type in Definition.Self.Hierarchy())
        {
            foreach (var field in type.Definition.Fields)
            {
                if (field.Name == name && field.Signature.Substitute(type.Arguments).Key == signature.Key)
                    return field;
            }
        }

        return null;
    }
}
