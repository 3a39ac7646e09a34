using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Problems;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>
/// What the instructions do with foreign members must still be possible: make an instance, call the base's body, write the field,
/// bind the delegate.
/// </summary>
internal sealed class BodyUses(Consumer consumer, Universe universe, ReferencedMembers members, Findings findings)
{
    private readonly DefinedAssembly _file = consumer.File;
    private readonly DelegateBinding _delegates = new(consumer, findings);
    private readonly ValueFlow _values = new(consumer, universe, findings);

    public void Check()
    {
        foreach (var type in _file.Types)
        {
            foreach (var method in type.Methods)
            {
                if (method.Definition.RelativeVirtualAddress != 0
                    && (method.Definition.ImplAttributes & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.IL)
                {
                    var body = IlBody.Read(_file.Body(method.Definition));
                    Check(type, body.Instructions);
                    _values.Check(method, body);
                }
            }
        }
    }

    private void Check(DefinedType caller, IReadOnlyList<IlInstruction> instructions)
    {
        for (var at = 0; at < instructions.Count; at++)
        {
            var (_, code, operand) = instructions[at];
            switch (code)
            {
                case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Jmp:
                    CheckCall(caller, code, operand);
                    break;
                case ILOpCode.Newobj:
                    CheckCall(caller, code, operand);
                    if (at > 0 && instructions[at - 1].Code is ILOpCode.Ldftn or ILOpCode.Ldvirtftn)
                        _delegates.Check(Handle(operand), Handle(instructions[at - 1].Operand));
                    break;
                case ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld:
                    CheckField(caller, code, operand);
                    break;
            }
        }
    }

    private void CheckCall(DefinedType caller, ILOpCode code, int token)
    {
        var handle = Handle(token);
        if (handle.Kind == HandleKind.MethodSpecification)
            handle = _file.Reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        if (members.Method(handle) is not { } method || !consumer.Concerns(method.Type))
            return;
        if (!Access.CanUse(caller, _file, method.Type, method.Access))
            findings.Broken(ModularityProblems.NotAccessible, _file, method.Type, method.Display);
        if (code == ILOpCode.Newobj && method.Type.IsAbstract)
            findings.Broken(ModularityProblems.AbstractType, _file, method.Type, CSharpNames.Full(method.Type.FullName));
        if (code == ILOpCode.Call && method is { IsAbstract: true, IsStatic: false })
            findings.Broken(ModularityProblems.AbstractCalled, _file, method.Type, method.Display);
    }

    private void CheckField(DefinedType caller, ILOpCode code, int token)
    {
        if (members.Field(Handle(token)) is not { } field || !consumer.Concerns(field.Type))
            return;
        var display = CSharpNames.Field(field.Type.FullName, field.Name, null);
        if (!Access.CanUse(caller, _file, field.Type, (MethodAttributes)field.Access))
            findings.Broken(ModularityProblems.NotAccessible, _file, field.Type, display);
        var usesStatic = code is ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld;
        // The runtime reads a static field through an instance, and lets instance fields be written that became read-only.
        if ((usesStatic && !field.IsStatic) || field.Attributes.HasFlag(FieldAttributes.Literal))
            findings.Broken(ModularityProblems.FieldKindChanged, _file, field.Type, display);
        else if (code == ILOpCode.Stsfld && field.Attributes.HasFlag(FieldAttributes.InitOnly))
            findings.Broken(ModularityProblems.FieldReadOnly, _file, field.Type, display);
    }

    private static EntityHandle Handle(int token) => MetadataTokens.EntityHandle(token);
}
