using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Problems;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>Type arguments for foreign generic types and methods must still meet their constraints. Open arguments pass.</summary>
internal sealed class ConstraintCheck(Consumer consumer, Findings findings)
{
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);

    /// <summary>Checks every generic type inside a signature.</summary>
    public void Check(TypeSig signature)
    {
        switch (signature)
        {
            case TypeSig.Array array:
                Check(array.Element);
                break;
            case TypeSig.Indirect indirect:
                Check(indirect.Element);
                break;
            case TypeSig.Modified modified:
                Check(modified.Type);
                break;
            case TypeSig.Generic generic when _checked.Add(generic.Key):
                CheckType(generic);
                break;
        }
    }

    /// <summary>Checks the type arguments of a generic method.</summary>
    public void Check(MethodSpecification specification)
    {
        var file = consumer.File;
        if (specification.Method.Kind != HandleKind.MemberReference)
            return;
        var member = file.Reader.GetMemberReference((MemberReferenceHandle)specification.Method);
        var parent = file.Signatures.Type(member.Parent);
        if (TypeInstance.Of(parent) is not { } owner || !consumer.Concerns(owner.Definition))
            return;
        var arguments = specification.DecodeSignature(file.Signatures, null);
        foreach (var argument in arguments)
            Check(argument);
        if (owner.FindMethod(
                file.Reader.GetString(member.Name), new MethodSig(member.DecodeMethodSignature(file.Signatures, null))) is not { } method)
        {
            return;
        }

        if (!Meets(arguments, method.Parameters, owner.Arguments, arguments))
            findings.Broken(ModularityProblems.ConstraintNotMet, file, method.Type, method.Display);
    }

    private void CheckType(TypeSig.Generic generic)
    {
        foreach (var argument in generic.Arguments)
            Check(argument);
        if (generic.Definition.Definition is { } definition && consumer.Concerns(definition)
            && !Meets(generic.Arguments, definition.Parameters, generic.Arguments, []))
        {
            findings.Broken(ModularityProblems.ConstraintNotMet, consumer.File, definition, CSharpNames.Full(definition.FullName));
        }
    }

    private static bool Meets(
        ImmutableArray<TypeSig> arguments,
        ImmutableArray<DefinedParameter> parameters,
        ImmutableArray<TypeSig> ofType,
        ImmutableArray<TypeSig> ofMethod)
    {
        for (var index = 0; index < parameters.Length && index < arguments.Length; index++)
        {
            var argument = arguments[index];
            if (argument.IsOpen || argument.Missing is not null)
                continue;
            if (!MeetsKind(argument, parameters[index].Attributes)
                || !parameters[index].Constraints.All(item => MeetsType(argument, item, ofType, ofMethod)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MeetsKind(TypeSig argument, GenericParameterAttributes kind)
    {
        if (kind.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) && Assignability.IsValue(argument))
            return false;
        if (TypeInstance.Of(argument)?.Definition is not { } type)
            return !kind.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) || argument is not TypeSig.Array;
        if (kind.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) && (!type.IsValueType || type.FullName == "System.Nullable`1"))
            return false;
        if (type.IsByRefLike && !kind.HasFlag(GenericParameterAttributes.AllowByRefLike))
            return false;
        return !kind.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) || type.IsValueType || HasDefaultConstructor(type);
    }

    private static bool HasDefaultConstructor(DefinedType type) =>
        !type.IsAbstract && type.MethodsNamed(".ctor").Any(
            method => method.Access == MethodAttributes.Public && method.Signature.Parameters.IsEmpty);

    private static bool MeetsType(
        TypeSig argument, TypeSig constraint, ImmutableArray<TypeSig> ofType, ImmutableArray<TypeSig> ofMethod)
    {
        var required = constraint is TypeSig.Modified modified ? modified.Type : constraint;
        if (!ofType.IsDefaultOrEmpty)
            required = required.Substitute(ofType);
        if (required is TypeSig.Parameter { OfMethod: true } parameter && parameter.Index < ofMethod.Length)
            required = ofMethod[parameter.Index];
        return required.IsOpen || required.Missing is not null || Assignability.Holds(argument, required);
    }
}
