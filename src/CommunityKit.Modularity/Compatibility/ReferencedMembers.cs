using System.Reflection;
using System.Reflection.Metadata;
using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Problems;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>Every method and field that is named must exist with just that signature, on its type or a base, and be usable.</summary>
internal sealed class ReferencedMembers(Consumer consumer, Findings findings)
{
    private readonly DefinedAssembly _file = consumer.File;
    private readonly Dictionary<EntityHandle, DefinedMethod> _methods = [];
    private readonly Dictionary<EntityHandle, DefinedField> _fields = [];

    /// <summary>The method behind a reference; null when it is missing or its own.</summary>
    public DefinedMethod? Method(EntityHandle handle) => _methods.GetValueOrDefault(handle);

    /// <summary>The field behind a reference; null when it is missing or its own.</summary>
    public DefinedField? Field(EntityHandle handle) => _fields.TryGetValue(handle, out var field) ? field : null;

    public void Check()
    {
        foreach (var handle in _file.Reader.MemberReferences)
        {
            var member = _file.Reader.GetMemberReference(handle);
            if (member.Parent.Kind is not (HandleKind.TypeReference or HandleKind.TypeSpecification or HandleKind.TypeDefinition))
                continue;
            // Nothing to ask of arrays and missing types.
            if (TypeInstance.Of(_file.Signatures.Type(member.Parent)) is not { } owner || Responsible(owner) is not { } responsible)
                continue;
            if (member.GetKind() == MemberReferenceKind.Method)
                CheckMethod(handle, member, owner, responsible);
            else
                CheckField(handle, member, owner, responsible);
        }
    }

    private void CheckMethod(MemberReferenceHandle handle, MemberReference member, TypeInstance owner, DefinedType responsible)
    {
        var name = _file.Reader.GetString(member.Name);
        var signature = new MethodSig(member.DecodeMethodSignature(_file.Signatures, null));
        if (owner.FindMethod(name, signature) is { } method)
        {
            _methods[handle] = method;
            CheckAccess(method.Type, method.Access, method.Display);
        }
        else if (signature.Missing is null)
        {
            findings.MissingMethod(_file, responsible, name, signature);
        }
    }

    private void CheckField(MemberReferenceHandle handle, MemberReference member, TypeInstance owner, DefinedType responsible)
    {
        var name = _file.Reader.GetString(member.Name);
        var signature = member.DecodeFieldSignature(_file.Signatures, null);
        if (owner.FindField(name, signature) is { } field)
        {
            _fields[handle] = field;
            CheckAccess(field.Type, (MethodAttributes)field.Access, CSharpNames.Field(field.Type.FullName, name, null));
        }
        else if (signature.Missing is null)
        {
            findings.MissingField(_file, responsible, name, signature);
        }
    }

    private void CheckAccess(DefinedType owner, MethodAttributes access, string display)
    {
        if (!Access.CanUse(caller: null, _file, owner, access))
            findings.Broken(ModularityProblems.NotAccessible, _file, owner, display);
    }

    // A member that the module's own type inherits is the foreign base's to keep; null when the whole hierarchy is of no concern.
    private DefinedType? Responsible(TypeInstance owner)
    {
        foreach (var type in owner.Hierarchy())
        {
            if (consumer.Concerns(type.Definition))
                return type.Definition;
            if (type.Definition.Base is { Missing: not null })
                return null;
        }

        return null;
    }
}
