using System.Reflection.Metadata;

namespace CommunityKit.Modularity.Metadata;

/// <summary>An explicit <c>.override</c>: which method of which type a method of this type implements.</summary>
internal sealed class MethodOverride
{
    public MethodOverride(DefinedType type, MethodImplementationHandle handle)
    {
        var reader = type.File.Reader;
        var item = reader.GetMethodImplementation(handle);
        Body = item.MethodBody.Kind == HandleKind.MethodDefinition ? new DefinedMethod(type, (MethodDefinitionHandle)item.MethodBody) : null;
        if (item.MethodDeclaration.Kind == HandleKind.MethodDefinition)
        {
            var method = reader.GetMethodDefinition((MethodDefinitionHandle)item.MethodDeclaration);
            DeclaringType = type.File.Type(method.GetDeclaringType()).Signature;
            Name = reader.GetString(method.Name);
            Signature = new MethodSig(method.DecodeSignature(type.File.Signatures, null));
        }
        else
        {
            var member = reader.GetMemberReference((MemberReferenceHandle)item.MethodDeclaration);
            DeclaringType = type.File.Signatures.Type(member.Parent);
            Name = reader.GetString(member.Name);
            Signature = new MethodSig(member.DecodeMethodSignature(type.File.Signatures, null));
        }
    }

    /// <summary>The implementing method; null when it is inherited from another assembly.</summary>
    public DefinedMethod? Body { get; }

    /// <summary>The type of the method that is implemented, in terms of the implementing type's parameters.</summary>
    public TypeSig DeclaringType { get; }

    public string Name { get; }

    /// <summary>The implemented method's signature as its own type declares it.</summary>
    public MethodSig Signature { get; }
}
