using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Problems;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>
/// Objects that are passed on as a base class or interface must still be one: compilers write no cast there and the runtime does not
/// look, so a call would run on the wrong object. Follows values within straight code; where control joins, it forgets what it knew.
/// </summary>
internal sealed class ValueFlow(Consumer consumer, Universe universe, Findings findings)
{
    private readonly DefinedAssembly _file = consumer.File;
    private readonly Stack<TypeSig?> _stack = new();

    /// <summary>Follows one method.</summary>
    public void Check(DefinedMethod method, IlBody body)
    {
        var locals = body.LocalSignature.IsNil
            ? []
            : _file.Reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_file.Signatures, null);
        _stack.Clear();
        foreach (var instruction in body.Instructions)
        {
            if (body.IsEntry(instruction.Offset))
                _stack.Clear();
            Step(instruction, method, locals);
        }
    }

    private void Step(IlInstruction instruction, DefinedMethod method, ImmutableArray<TypeSig> locals)
    {
        var (_, code, operand) = instruction;
        switch (code)
        {
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                _stack.Push(Argument(method, code - ILOpCode.Ldarg_0));
                break;
            case ILOpCode.Ldarg_s or ILOpCode.Ldarg:
                _stack.Push(Argument(method, operand));
                break;
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3:
                _stack.Push(Local(locals, code - ILOpCode.Ldloc_0));
                break;
            case ILOpCode.Ldloc_s or ILOpCode.Ldloc:
                _stack.Push(Local(locals, operand));
                break;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
                Pass(Pop(), Local(locals, code - ILOpCode.Stloc_0));
                break;
            case ILOpCode.Stloc_s or ILOpCode.Stloc:
                Pass(Pop(), Local(locals, operand));
                break;
            case ILOpCode.Dup:
                var top = Pop();
                _stack.Push(top);
                _stack.Push(top);
                break;
            case ILOpCode.Castclass or ILOpCode.Isinst:
                Pop();
                _stack.Push(_file.Signatures.Type(MetadataTokens.EntityHandle(operand)));
                break;
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj:
                Call(MetadataTokens.EntityHandle(operand), code == ILOpCode.Newobj);
                break;
            case ILOpCode.Ldfld or ILOpCode.Ldsfld:
                if (code == ILOpCode.Ldfld)
                    Pop();
                _stack.Push(Field(operand));
                break;
            case ILOpCode.Stfld or ILOpCode.Stsfld:
                Pass(Pop(), Field(operand));
                if (code == ILOpCode.Stfld)
                    Pop();
                break;
            case ILOpCode.Ret:
                Pass(Pop(), method.Signature.Return);
                _stack.Clear();
                break;
            default:
                Other(code);
                break;
        }
    }

    private void Call(EntityHandle handle, bool creates)
    {
        if (Target(handle) is not var (owner, signature))
        {
            _stack.Clear();
            return;
        }

        for (var index = signature.Parameters.Length - 1; index >= 0; index--)
            Pass(Pop(), signature.Parameters[index]);
        if (creates)
        {
            _stack.Push(owner);
            return;
        }

        if (signature.IsInstance)
            Pass(Pop(), owner);
        // The setter of an init-only property returns a modified void.
        var result = signature.Return is TypeSig.Modified modified ? modified.Type : signature.Return;
        if (result.Key != _file.Signatures.GetPrimitiveType(PrimitiveTypeCode.Void).Key)
            _stack.Push(result);
    }

    // The owner's and the method's own type arguments are put in where they are known; what stays open is let through.
    private (TypeSig Owner, MethodSig Signature)? Target(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                var definition = _file.Reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                return (_file.Type(definition.GetDeclaringType()).Signature, new MethodSig(definition.DecodeSignature(_file.Signatures, null)));
            case HandleKind.MemberReference:
                var member = _file.Reader.GetMemberReference((MemberReferenceHandle)handle);
                if (member.Parent.Kind is not (HandleKind.TypeReference or HandleKind.TypeSpecification or HandleKind.TypeDefinition))
                    return null;
                var owner = _file.Signatures.Type(member.Parent);
                var signature = new MethodSig(member.DecodeMethodSignature(_file.Signatures, null));
                return (owner, owner is TypeSig.Generic generic ? signature.Substitute(generic.Arguments) : signature);
            case HandleKind.MethodSpecification:
                return Target(_file.Reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method);
            default:
                return null;
        }
    }

    private TypeSig? Field(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.FieldDefinition)
            return _file.Reader.GetFieldDefinition((FieldDefinitionHandle)handle).DecodeSignature(_file.Signatures, null);
        var member = _file.Reader.GetMemberReference((MemberReferenceHandle)handle);
        var type = member.DecodeFieldSignature(_file.Signatures, null);
        return _file.Signatures.Type(member.Parent) is TypeSig.Generic owner ? type.Substitute(owner.Arguments) : type;
    }

    private void Other(ILOpCode code)
    {
        var description = IlBody.Describe(code);
        if (description.FlowControl is FlowControl.Branch or FlowControl.Throw or FlowControl.Return
            || description.StackBehaviourPop == StackBehaviour.Varpop || description.StackBehaviourPush == StackBehaviour.Varpush)
        {
            _stack.Clear();
            return;
        }

        for (var count = Count(description.StackBehaviourPop); count > 0; count--)
            Pop();
        for (var count = Count(description.StackBehaviourPush); count > 0; count--)
            _stack.Push(null);
    }

    private TypeSig? Pop() => _stack.TryPop(out var type) ? type : null;

    private static TypeSig? Argument(DefinedMethod method, int index)
    {
        if (method.Signature.IsInstance && index-- == 0)
            return method.Type.IsValueType || method.Type.Definition.GetGenericParameters().Count > 0 ? null : method.Type.Signature;
        return index < method.Signature.Parameters.Length ? method.Signature.Parameters[index] : null;
    }

    private static TypeSig? Local(ImmutableArray<TypeSig> locals, int index) => index < locals.Length ? locals[index] : null;

    private void Pass(TypeSig? value, TypeSig? place)
    {
        if (value is null || place is null || value.IsOpen || place.IsOpen
            || !Assignability.IsReference(value) || !Assignability.IsReference(place)
            || TypeInstance.Of(value) is not { } from || TypeInstance.Of(place) is not { } to
            || (!universe.IsContract(from.Definition.File.Name) && !universe.IsContract(to.Definition.File.Name))
            || Assignability.Holds(value, place))
        {
            return;
        }

        var foreign = consumer.Concerns(from.Definition) ? from.Definition : to.Definition;
        findings.Broken(
            ModularityProblems.ValueNotAssignable, _file, foreign, CSharpNames.Full(from.Definition.FullName),
            ("expected", CSharpNames.Full(to.Definition.FullName)));
    }

    // "Popref_popi_popi" and the like: one value for each part of the name, "Pop0" and "Push0" none.
    private static int Count(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Pop0 or StackBehaviour.Push0 => 0,
        _ => behaviour.ToString().Count(character => character == '_') + 1,
    };
}
